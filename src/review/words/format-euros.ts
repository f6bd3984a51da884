/** An amount as people write it: `€1,234.50`, `−€3.00`. */
export function formatEuros(amount: number): string {
  const [whole = '', cents = ''] = Math.abs(amount).toFixed(2).split('.');
  return `${amount < 0 ? '−' : ''}€${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
