import { verbForms } from '../../../engine/rule.ts';

/** Verbs of reports in the base form: those that take an object, and those that never do. */
const TRANSITIVE = `
reply overtake outnumber revenge avenge abandon abduct abolish absorb accept accompany accuse achieve acquire address admit adopt advise affect allow
announce appoint approve arm arrange arrest ask assassinate assault assist attack attend attract authorize avoid
award back ban beat become begin behead believe besiege betray blame bless block bomb bombard book break bring
broadcast build burn bury buy call cancel capture carry catch cause celebrate change charge chase check choose
circulate cite claim clean clear close collect combat comb command commit complete conceal conclude condemn conduct
confirm confiscate confront connect conquer consider construct consume contact contain continue control convert
convict convince cool cordon count cover create criticize cross crush cut damage deceive declare decrease defeat
defend defuse delay deliver demand demolish deny deploy describe design destroy detain detect detonate develop
devastate disarm discharge discover discuss dislodge dismantle dismiss displace display dispute distribute divide
document donate drag drive drop dump earn eat elect eliminate empty enable encircle encourage end endanger enforce
enter equip escort establish estimate evacuate examine exceed exchange execute exhume expand expect expel explain
exploit export expose express extend extinguish extract face fear feed feel fight fill find finance fine finish fire
fix follow foil forbid force forget form fortify found free gain gather get give grab grant guard guide halt hand
handle hang harass harm have hear help hide hijack hire hit hold honor host house hunt hurt identify ignite ignore
impose imprison improve include increase inflict inform infiltrate injure inspect install insult interrogate
interrupt intercept introduce invade investigate invite involve issue jail join judge keep let say suggest think tell
kidnap kill know lack launch lay lead leave liberate lift light limit link list load locate lock lose loot lower
maintain make man manage march mark mediate meet mention mine miss mobilize monitor mount mourn move murder name need
neutralize notice notify obey obtain occupy offer open operate oppose order organize oust outnumber overlook overrun
overthrow own paralyze patrol pay penetrate perform permit persuade pick place plan plant play pledge plunder pound
prepare present press prevent produce prohibit promise promote propose protect prove provide publish pull pump punish
purchase pursue push put question quit quote raid raise ram ransack rape reach read rebuild recapture receive
recognize record recover recruit reduce refuse regain reinforce reject release remember remove renew reopen repair
repeat repel replace report represent request require rescue resist restore restrict resume retake retrieve return
reveal reverse review rob ruin rule run sabotage save search secure see seek seize sell send sentence separate serve
set settle shake share shatter shell shelter shoot show shut sign slaughter smash smuggle snipe spare spot spread
stab start state steal stone stop store storm strengthen stress strike study submit suffer supply support surround
suspect suspend sustain take target teach tear test thank threaten throw tighten torch torture track transfer
transport treat trick try turn uncover understand undertake undergo unload urge use vacate value verify violate visit
wage want warn wash watch weaken wear welcome whip win withdraw witness wound wreck write fetch irrigate plough plow
sew cook anchor dock ship ferry tow haul hoist raze level flatten pave harvest milk shear slay sow dig drill weld
bolt seal wrap pack unpack reload aim point steer park repaint sweep scrub wipe rinse boil bake fry roast grill pour
spill soak drain bail flood scatter sprinkle spray paint plaster tile roof fence wire plug unplug recharge switch
unlock wake rouse calm soothe comfort console heal cure inject vaccinate inoculate bandage amputate diagnose
prescribe swallow inhale drink sip chew bite lick nurse educate train coach tutor enroll register measure weigh price
auction lend borrow rent lease mortgage insure tax bribe counterfeit forge print edit translate interpret film
photograph televise summon subpoena acquit pardon amnesty exile banish deport extradite repatriate resettle rehouse
relocate evict quarantine isolate salvage unearth excavate inter cremate commemorate inaugurate unveil dedicate
baptize marry divorce disown inherit supervise oversee fish obstruct hinder impede facilitate accelerate expedite
assess evaluate calculate compute observe note highlight underline clarify reiterate reaffirm praise slam denounce
deplore regret apologise commend applaud congratulate greet salute entertain clothe accommodate employ demote
nominate assign allocate ration dispatch furnish procure guarantee assure ensure preserve conserve safeguard shield
bolster consolidate undermine erode deplete exhaust squander waste spoil pollute contaminate infect sicken cripple
disable maim disfigure mutilate crucify lash flog slap kick punch choke strangle smother suffocate gas mortar rocket
strafe blast mow gun corner trap outflank overpower overwhelm rout repulse thwart frustrate ambush breach traverse
ford bridge span approach near evade dodge shun boycott outlaw bar exclude omit skip neglect mistreat extort
blackmail intimidate terrorize bully coerce compel oblige pressure incite provoke inflame inspire motivate tempt lure
bait mislead defraud cheat swindle embezzle launder pilfer snatch impound requisition commandeer nationalize
privatize trade barter swap substitute renovate refurbish rehabilitate reconstruct mend adjust tune calibrate audit
trace stalk shadow staff crew pilot sail ride direct chair govern administer dominate annex colonize populate inhabit
scour reprieve reclaim restart relaunch revive refresh update modernize upgrade downgrade slash trim shorten curtail
confine curb terminate barricade clog disclose sight perceive sense taste smell grasp learn instruct brief alert
caution counsel consult
`;
const INTRANSITIVE = `
advance agree amount appear apologize arise arrive assemble become belong blow camp care cease clash climb coincide
collaborate collapse come comply consist contribute cooperate crash depart depend descend desert deteriorate die
differ disagree disappear drown emerge erupt escalate escape evolve exist expire explode fail faint cost fall flare
flee flow fly function gaze go grow happen head hesitate hover insist intensify interfere intervene jump kneel land
leak last laugh lie listen live look march negotiate object occur originate perish persist pray preside prevail
proceed protest quarrel rage react rebel refrain remain reside resign resort respond rest result retaliate retreat
return revolt rise run rush scream seem sit sleep sound speak spread stand stay step strive struggle succeed sue
surrender survive suffer swim talk tend testify think travel tremble vanish vote wait walk wander wake weep work
worry yell yield crawl limp stumble trip slip slide swerve skid capsize sink drift float flicker glow shine rain snow
freeze melt rot rust dry thirst starve bleed cough sneeze vomit breathe sweat shiver dance sing shout whisper mutter
redeploy congregate converge disperse unite merge ally coordinate compete collide burst overflow recede subside abate
ease heat thaw shrink contract swell soar surge leap dip slump plunge tumble crumble crack topple tip sway rock
`;
/** Verbs of which "was V-ed" is never right in any sense that reports use. */
const NEVER_PASSIVE = `
die fall arrive occur happen erupt appear disappear emerge escape succeed arise rise remain vanish collapse perish exist survive come go belong seem consist coincide clash deteriorate expire drown flee retreat
`;

const words = (text: string) => new Set(text.trim().split(/\s+/));

export const TRANSITIVES: ReadonlySet<string> = words(TRANSITIVE);
export const INTRANSITIVES: ReadonlySet<string> = words(INTRANSITIVE);
export const UNPASSIVE: ReadonlySet<string> = words(NEVER_PASSIVE);

/** What a form of a verb can be. */
export interface VerbReading {
  readonly lemma: string;
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

function table(): ReadonlyMap<string, readonly VerbReading[]> {
  const out = new Map<string, VerbReading[]>();
  for (const lemma of new Set([...TRANSITIVES, ...INTRANSITIVES, 'be', 'have', 'do'])) {
    for (const [form, tags] of verbForms(lemma)) {
      const reading = {
        lemma,
        base: tags.has('base'),
        third: tags.has('third'),
        past: tags.has('past'),
        participle: tags.has('participle'),
        ing: tags.has('ing'),
      };
      out.set(form, [...(out.get(form) ?? []), reading]);
    }
  }
  return out;
}

const READINGS = table();

/** The readings of a word (lower case) as a form of a verb that we know; empty for others. */
export function readVerb(word: string): readonly VerbReading[] {
  return READINGS.get(word) ?? [];
}
