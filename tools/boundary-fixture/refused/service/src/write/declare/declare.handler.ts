import '@golden-thread/event-store';
import '@golden-thread/sqlite'; // refused: no-restricted-imports
