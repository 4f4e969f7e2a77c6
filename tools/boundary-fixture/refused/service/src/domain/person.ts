import '@golden-thread/kernel';
import './person.schema.ts';
import '@golden-thread/event-store'; // refused: no-restricted-imports
import 'typebox'; // refused: no-restricted-imports
import '../write/declare/declare.handler.ts'; // refused: no-restricted-imports
