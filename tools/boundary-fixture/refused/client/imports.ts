import '@golden-thread/kernel'; // refused: @nx/enforce-module-boundaries
import '@nestjs/common'; // refused: @nx/enforce-module-boundaries
