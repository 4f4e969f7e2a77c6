// A port that stands alone, as event-store and read-models do.
import '@golden-thread/event-road'; // refused: @nx/enforce-module-boundaries
import '@golden-thread/sqlite'; // refused: @nx/enforce-module-boundaries
import '@nestjs/common'; // refused: @nx/enforce-module-boundaries
