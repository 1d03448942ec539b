// The program of the inspector's page: code generation makes one script of it.
import { startInspector } from './start-inspector.ts';

startInspector();
