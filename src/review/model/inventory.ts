/** What an environment consists of, as synth writes it to inventory.json: the one thing that both sides know. */
export type { Inventory } from '../../project/inventory/inventory';
