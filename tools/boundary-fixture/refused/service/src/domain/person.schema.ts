import 'typebox';
import 'rxjs'; // refused: no-restricted-imports
