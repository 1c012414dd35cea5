import { config } from 'zod';
import './styles/tokens.css';
import './styles/base.css';
import { openWindow } from './app/index.ts';
import { chooseCarrier } from './carrier/index.ts';

// zod would try to compile its schemas with `new Function`, which the content security policy forbids and reports.
config({ jitless: true });

await openWindow(document, chooseCarrier(window));
