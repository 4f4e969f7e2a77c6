import '@golden-thread/testing'; // refused: @nx/enforce-module-boundaries
