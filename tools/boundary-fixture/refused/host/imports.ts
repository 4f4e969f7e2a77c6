import '@golden-thread/sqlite'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/identity'; // refused: @nx/enforce-module-boundaries
