import { pluralOf } from '../../../engine/rule.ts';

/**
 * Count nouns that reports use, in the singular. A word that is also a verb or an adjective may stand here:
 * the readers of phrases weigh it in its place.
 */
const COUNT = `
kalashnikov hummer humvee turkey rib lung kidney spleen artery feast banquet bonfire person civilian citizen man woman child boy girl baby infant toddler teenager youth adolescent minor adult elder
orphan widow widower twin sibling brother sister father mother parent grandparent grandfather grandmother grandchild
son daughter cousin uncle aunt nephew niece husband wife relative neighbor neighbour family household couple friend
guest colleague companion comrade resident inhabitant villager townsman tribesman nomad bedouin native newcomer
stranger foreigner tourist pilgrim visitor passenger passerby pedestrian traveler traveller commuter bystander
onlooker witness eyewitness survivor victim casualty martyr fatality worker laborer labourer employee employer
staffer civil servant clerk cleaner porter guard watchman doorman janitor gardener farmer peasant farmhand shepherd
herder goatherd herdsman beekeeper fisherman hunter harvester reaper picker miner welder builder mason bricklayer
carpenter plumber electrician painter mechanic technician repairman tailor baker butcher cook chef waiter barber
hairdresser grocer shopkeeper shop-owner vendor seller trader merchant dealer broker peddler smuggler money changer
moneychanger goldsmith jeweler jeweller blacksmith cobbler potter weaver driver motorist cyclist biker motorcyclist
trucker pilot captain crewman crew-member sailor seaman seafarer stoker operator conductor stevedore teacher pupil
student professor lecturer headmaster principal scholar academic researcher scientist engineer architect surveyor
agronomist economist historian archaeologist doctor physician surgeon dentist nurse midwife pharmacist paramedic
medic rescuer firefighter fireman lifeguard volunteer veterinarian vet psychologist patient ambulance-driver lawyer
judge prosecutor notary magistrate jurist mukhtar mayor governor minister deputy lawmaker legislator senator mp
parliamentarian politician president premier chancellor king queen prince princess sultan emir sheikh imam mufti
cleric preacher priest monk nun bishop patriarch pastor rabbi muezzin ambassador diplomat consul envoy delegate
negotiator mediator observer monitor inspector spokesman spokeswoman spokesperson official officer bureaucrat adviser
advisor aide assistant secretary director manager supervisor chairman chairwoman chief boss head leader founder
successor predecessor candidate voter elector supporter opponent member activist campaigner dissident protester
protestor demonstrator striker rioter looter reporter journalist correspondent editor photographer cameraman
videographer broadcaster presenter anchor blogger writer author poet novelist playwright artist actor actress singer
musician filmmaker athlete footballer player coach referee fan soldier fighter militant gunman militiaman rebel
insurgent guerrilla guerilla terrorist jihadist jihadi extremist combatant warrior mercenary conscript recruit
draftee reservist cadet defector deserter infiltrator attacker assailant assassin bomber suicide sniper marksman
shooter gunner rifleman artilleryman sapper deminer commando paratrooper marine trooper infantryman policeman
policewoman gendarme constable detective investigator interrogator agent spy informant informer collaborator
bodyguard escort sentry commander general colonel major lieutenant sergeant corporal brigadier admiral marshal
veteran loyalist hardliner radical salafist islamist prisoner detainee inmate captive hostage convict suspect
defendant fugitive criminal thief robber burglar bandit gangster pirate kidnapper abductor captor killer murderer
perpetrator accomplice trafficker jailer jailor warden executioner torturer refugee migrant immigrant emigrant
asylum-seeker returnee evacuee expatriate deportee beggar donor contributor contractor investor owner tenant landlord
landowner householder client customer consumer buyer shopper subscriber user partner heir expert analyst consultant
specialist commentator critic pundit figure personality celebrity individual syrian iraqi russian iranian egyptian
jordanian palestinian israeli libyan tunisian algerian moroccan mauritanian yemeni saudi kuwaiti qatari emirati
bahraini omani turk kurd arab american german belgian italian spaniard greek indian pakistani afghan ukrainian
chechen uzbek tajik turkmen georgian armenian assyrian yazidi christian muslim jew druze alawite shiite sunni
european african asian somali ethiopian eritrean nigerian malian chadian kenyan ugandan shell mortar rocket missile
grenade bomb bomblet submunition bullet projectile round cartridge torpedo warhead mine landmine ied device explosive
charge detonator fuse canister cylinder barrel belt trap booby-trap gun handgun pistol revolver rifle shotgun
machinegun cannon howitzer launcher launchpad weapon firearm blade knife dagger sword axe hammer stick stone rock
magazine arm silencer warplane airplane aeroplane plane jet helicopter chopper drone glider balloon airliner
parachute tank vehicle car truck lorry van bus minibus microbus taxi cab pickup jeep motorcycle motorbike bike
bicycle tricycle tractor bulldozer excavator digger crane loader trailer tanker ambulance train locomotive wagon
carriage tram cart boat ship vessel ferry frigate destroyer submarine dinghy raft trawler yacht barge convoy column
armored armoured Humvee carrier airstrike strike raid attack assault offensive counterattack counteroffensive ambush
operation incursion invasion infiltration clash battle fight skirmish firefight gunfight confrontation engagement war
blast explosion detonation bombing bombardment shooting stabbing killing murder assassination execution beheading
massacre slaughter kidnapping abduction hijacking robbery theft burglary arrest detention search patrol sweep siege
blockade ceasefire cease-fire truce agreement deal accord treaty pact settlement reconciliation negotiation talk
meeting summit conference session gathering rally demonstration protest march sit-in riot revolt uprising rebellion
revolution coup plot mutiny election vote referendum campaign visit tour trip journey flight sortie departure arrival
mission maneuver manoeuvre exercise drill parade evacuation transfer exchange swap withdrawal retreat advance
deployment reinforcement airdrop delivery violation breach crime offense offence infraction abuse attempt incident
event accident crash collision fire blaze wildfire flood storm sandstorm earthquake tremor aftershock landslide
avalanche drought famine epidemic outbreak disease illness infection case injury wound burn fracture bruise scar
death birth wedding funeral marriage divorce burial grave cemetery tomb shrine mausoleum corpse body skeleton skull
limb leg hand foot finger toe ear eye tooth neck shoulder knee village town city hamlet suburb district subdistrict
neighborhood neighbourhood quarter block street road highway motorway lane alley avenue square roundabout junction
intersection crossroad crossing checkpoint roadblock barrier barricade berm trench tunnel cave hideout den bunker
fortification position post outpost point station base barracks camp encampment garrison headquarters airbase airport
airfield aerodrome runway hangar port harbor harbour jetty pier dock wharf dam bridge canal channel river stream
spring well reservoir lake pond swamp valley hill hillside hilltop mountain peak ridge slope cliff plain plateau
desert oasis island peninsula coast beach shore bank field farm farmhouse ranch orchard garden greenhouse vineyard
grove forest wood park region area zone sector territory province governorate state country nation kingdom republic
county border frontier frontline front axis line corridor pocket enclave stronghold outskirt countryside place
location site spot house home building apartment flat villa palace castle citadel fortress tower skyscraper hut cabin
shack shed tent caravan container shelter basement cellar room floor storey story roof rooftop wall fence gate door
window ceiling staircase stair kitchen bathroom toilet courtyard balcony garage school kindergarten nursery
university college institute academy classroom library museum theater theatre cinema stadium gym playground hall
hospital clinic dispensary pharmacy laboratory lab morgue ward mosque minaret church cathedral monastery convent
temple synagogue shop store supermarket mall market bazaar souk restaurant café cafe coffeehouse bar hotel motel
hostel bakery mill granary silo warehouse depot storehouse factory plant workshop foundry refinery oilfield oil-field
gasfield quarry pipeline pump generator transformer turbine pylon mast antenna cable wire pole lamp light lantern
stove oven furnace refrigerator fridge heater engine motor machine tool computer laptop phone telephone cellphone
mobile smartphone radio television camera tape video clip photo photograph picture image map document paper file
letter message email leaflet pamphlet poster banner flag sign book newspaper journal article report statement
communiqué communique bulletin broadcast interview comment tweet claim rumor rumour allegation accusation complaint
denial appeal petition request demand offer proposal plan project program programme scheme initiative decision decree
law rule regulation order ban permit license licence visa passport certificate card ticket receipt bill invoice
contract tender office bureau branch department ministry directorate agency authority administration council
committee commission board court tribunal parliament assembly senate cabinet embassy consulate prison jail cell
dungeon police-station company firm corporation enterprise business cooperative union syndicate association
organization organisation foundation charity party movement coalition alliance bloc faction group gang mob militia
army force unit squad platoon battalion brigade division regiment corps legion squadron fleet contingent team
delegation panel crowd herd flock tribe clan sect minority community society day night morning evening afternoon hour
minute second week weekend month year decade century season winter summer autumn moment period term time date
deadline anniversary holiday festival occasion kilometer kilometre meter metre centimeter centimetre millimeter mile
yard inch hectare acre dunam ton tonne kilogram kilo gram pound liter litre gallon bag sack box crate carton package
parcel packet basket bottle jar can jerrycan drum cup glass plate bowl pot pan spoon loaf bundle meal portion ration
pill tablet dose vaccine syringe stretcher bed mattress blanket pillow sheet carpet rug chair table desk cupboard
shelf suitcase purse wallet coin note dollar euro dinar lira rial riyal dirham franc ruble rouble rupee cent shekel
salary wage fee fine tax price cost loan debt gift prize medal award animal cow ox bull calf sheep goat lamb camel
horse mare donkey mule dog cat hen chicken rooster duck goose turkey pigeon bird bee hive snake scorpion wolf fox
lion bear rat mouse insect locust tree palm olive bush leaf root seed flower crop harvest problem issue matter
question answer reason cause factor result effect consequence impact challenge obstacle difficulty crisis threat
danger risk warning alert alarm signal sound noise scream shot gunshot step measure action reaction response move
change difference way method means tactic strategy technique system network structure mechanism process procedure
standard level stage phase kind type sort category model version copy sample example instance series set list number
percentage rate score total average half third part piece share bit fragment splinter remnant item object thing
product good commodity material element component detail aspect feature side edge corner end top bottom center centre
middle hole crater crack pit ditch track path trail route exit entrance entry passage stairway ladder rope chain lock
key button switch valve pipe tap bucket hose nozzle filter screen battery charger tire tyre wheel brake wing tail
tent-pole nail screw brick slab tile beam pillar arch dome right freedom duty responsibility condition clause
amendment provision sanction penalty sentence verdict ruling trial hearing investigation inquiry probe lawsuit
conviction acquittal pardon amnesty punishment lash view opinion idea belief principle goal aim objective target
priority interest concern fear hope wish dream feeling emotion loss gain profit benefit advantage achievement success
failure victory defeat setback mistake error fault lie fact truth proof testimony confession promise pledge
commitment guarantee excuse pretext game match race tournament song film play show exhibition concert exam
examination test lesson course class lecture grade diploma degree shipment cargo load truckload busload planeload
batch consignment stockpile cache arsenal haul supply spare settler detachment embankment rampart watchtower
observation-post lookout loudspeaker siren minefield graveyard dump landfill sewer drain pumping-station substation
bakery-oven checkpoint-guard stall kiosk booth counter cistern fountain aqueduct culvert dike dyke levee sluice weir
earthquake-victim orphanage foster-home dormitory caravanserai hammam madrasa madrassa seminary hussainiya husseiniya
grandson granddaughter stepson stepfather stepmother in-law fiancé fiancée bride groom bridegroom chauffeur courier
messenger mailman postman dustman sweeper scavenger collector cashier accountant auditor treasurer dean rector
librarian archivist curator translator interpreter typist programmer designer developer dinosaur mortar-round sandbag
trench-line parapet foxhole pillbox lair nest haven sanctuary refuge bus-stop lorry-driver mechanic's overpass
underpass flyover tollgate signpost milestone lamppost streetlight traffic-light manhole pavement sidewalk curb
scholarship stipend pension subsidy grant donation contribution installment instalment payment ransom bribe
defense-member hawk dove vigilante watchdog whistleblower stakeholder shareholder ear-witness neighborhood-watch
roadside-bomb remark speech sermon prayer fatwa edict slogan chant hymn poem pickpocket prankster addict alcoholic
crossfire-victim duel quarrel dispute feud row argument brawl scuffle standoff stalemate appliance utensil instrument
gadget toy doll ball kite boycott curfew closure shutdown strike-day blackout outage cut spillover leak spill
artifact artefact statue relic antiquity mosaic manuscript painting fresco inscription ruin situation status nature
scale extent size amount role identity fate origin outcome background value ability capacity activity opportunity
possibility death-toll toll shortage policy relationship tradition custom source tension mood trend pattern focus
regime observatory loophole gap opening stop record rise drop surge decline increase decrease start return look walk
run ride drive turn use try break cry call cover
`;

/** Mass nouns and nouns without a singular that reports use, beyond those that the engine knows. */
const MASS = `
shrapnel infighting weaponry gunpowder ammunition artillery armor armour camouflage hardware intelligence logistics
surveillance reconnaissance espionage sabotage terrorism extremism violence bloodshed chaos lawlessness insecurity
security safety peace calm tension unrest turmoil mayhem panic fear anger rage grief sorrow joy hope hunger thirst
starvation malnutrition poverty unemployment inflation corruption smuggling trafficking piracy slavery arson
vandalism theft looting torture abuse harassment rape justice impunity freedom democracy independence sovereignty
legitimacy solidarity unity sectarianism racism discrimination hatred hostility aggression brutality cruelty
resistance opposition control power authority influence leadership pressure information news data evidence proof
knowledge advice guidance education training research literature coverage footage material propaganda publicity
censorship correspondence communication mail water food bread flour wheat barley corn rice sugar salt tea coffee milk
meat beef lamb mutton chicken oil olive gasoline petrol diesel fuel gas kerosene coal firewood wood timber
electricity energy heat heating lighting light air oxygen smoke dust sand mud soil earth ground grass hay straw
fodder feed livestock cattle poultry wool cotton silk leather cloth clothing furniture equipment machinery gear stuff
luggage baggage property land housing accommodation shelter rubble debris wreckage waste garbage rubbish trash sewage
pollution rain snow ice hail fog wind weather sunshine cold money cash currency capital wealth income funding finance
revenue trade commerce business industry agriculture farming fishing tourism transport transportation traffic travel
aid relief assistance help support care treatment surgery medicine medication health healthcare hygiene sanitation
blood anesthesia fire gunfire shellfire crossfire shelling bombing bombardment fighting combat warfare war action
service duty work labor labour employment conscription mobilization recruitment time space room distance progress
development growth recovery reconstruction rehabilitation stability instability damage destruction devastation harm congestion
loss displacement migration immigration asylum custody detention imprisonment captivity staff personnel manpower
police infantry cavalry public population youth media
`;

/** Plurals without a singular in the same sense, and words in -s that are singular or both. */
const PLURAL_ONLY = `
people police cattle troops clothes goods belongings surroundings outskirts remains ruins kroner crew arms munitions
supplies reinforcements provisions earnings savings proceeds premises barracks headquarters whereabouts hostilities
thanks odds trousers scissors glasses binoculars authorities forces media data
`;

const words = (text: string) => new Set(text.trim().toLowerCase().split(/\s+/));

/** Singular count nouns. */
export const COUNT_NOUNS: ReadonlySet<string> = words(COUNT);
export const MASS_NOUNS: ReadonlySet<string> = words(MASS);
export const PLURAL_NOUNS: ReadonlySet<string> = words(PLURAL_ONLY);

/** The singular of each plural of a count noun. */
export const PLURALS: ReadonlyMap<string, string> = new Map(
  [...COUNT_NOUNS].map((noun): [string, string] => [pluralOf(noun), noun]).filter(([many, one]) => many !== one),
);
