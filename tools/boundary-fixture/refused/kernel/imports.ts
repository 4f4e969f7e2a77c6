// A package tagged type:kernel. The comment on each line names the rule that has to refuse it.
import '@golden-thread/event-store'; // refused: @nx/enforce-module-boundaries
import 'rxjs'; // refused: @nx/enforce-module-boundaries
import '../../../../libs/contracts/src/index.ts'; // refused: @nx/enforce-module-boundaries
