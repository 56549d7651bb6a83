import './editor.ts';
