import '@golden-thread/identity'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/testing'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/all-in-one'; // refused: @nx/enforce-module-boundaries
