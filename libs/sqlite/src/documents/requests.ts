/** What a read model store asks the thread that writes its file. */
import type { CollectionDeclaration, ParkedEvent, ReadModelVersion } from '@golden-thread/read-models';
import type { ObserverModule } from '../file/observer.ts';
import type { Columns } from '../thread/columns.ts';

/** What the thread is started with. */
export type DocumentFile = { readonly file: string; readonly observer?: ObserverModule };

/** A chunk whose changes are packed. */
export type SaveRequest = {
  readonly kind: 'save';
  readonly model: number;
  readonly checkpoint: {
    readonly service: string;
    readonly storeId: string;
    readonly lane: number;
    readonly from: number;
    readonly to: number;
  };
  readonly beside: readonly { readonly service: string; readonly last: number }[];
  /** See row-changes.ts. */
  readonly changes: Columns;
  readonly parked: readonly ParkedEvent[];
  readonly unparked: readonly { readonly service: string; readonly storeId: string; readonly position: number }[];
};

/** What the thread does. All but `save` and `erase` answer with the catalogue, which they change. */
export type DocumentRequest =
  | SaveRequest
  | { readonly kind: 'erase'; readonly model: number; readonly people: readonly string[] }
  | { readonly kind: 'declare'; readonly model: ReadModelVersion; readonly collections: readonly CollectionDeclaration[] }
  | { readonly kind: 'switch'; readonly model: ReadModelVersion; readonly retiredStores: readonly string[] }
  | { readonly kind: 'drop'; readonly model: ReadModelVersion };
