// Splits lists into pages, with the standard's paging fields.

type Page<Item> = {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly Item[]
}

/** One page of a list, counted from 1. A page beyond the end is empty and has `last_page: true`, so readers stop. */
export const paginate = <Item>(
  items: readonly Item[],
  { page, per_page }: { readonly page: number; readonly per_page: number },
): Page<Item> => {
  const contents = items.slice((page - 1) * per_page, page * per_page)
  const pages = Math.ceil(items.length / per_page)
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
