import '@golden-thread/identity'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/service-host'; // refused: @nx/enforce-module-boundaries
