import '@golden-thread/event-road'; // refused: @nx/enforce-module-boundaries
import '@nestjs/common'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/testing'; // refused: @nx/enforce-module-boundaries
