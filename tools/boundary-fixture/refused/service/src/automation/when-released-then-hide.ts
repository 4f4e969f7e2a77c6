import '@golden-thread/sqlite'; // refused: no-restricted-imports
