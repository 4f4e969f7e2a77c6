import '@golden-thread/read-models';
import '../../write/declare/declare.handler.ts'; // refused: no-restricted-imports
import '@golden-thread/sqlite'; // refused: no-restricted-imports
