// What the replay asks of the public graph.

const no = '... on Refusal { message }'
const refusal = `${no} ... on InvalidInput { problems { path message } }`

export const sign_in = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { __typename ... on SignInSuccess { session { accessToken } } ${no} }
  }`

export const channel = /* GraphQL */ `
  query Channel($id: ID!) { channel(id: $id) { id currency } }`

export const create_channel = /* GraphQL */ `
  mutation CreateChannel($input: CreateChannelInput!) {
    createChannel(input: $input) { __typename ${refusal} }
  }`

export const warehouses = /* GraphQL */ `
  query Warehouses { warehouses(first: 100) { nodes { id code } } }`

export const open_warehouse = /* GraphQL */ `
  mutation OpenWarehouse($input: OpenWarehouseInput!) {
    openWarehouse(input: $input) { __typename ... on OpenWarehouseSuccess { warehouse { id code } } ${refusal} }
  }`

export const suppliers = /* GraphQL */ `
  query Suppliers { suppliers(first: 100) { nodes { id code } } }`

export const add_supplier = /* GraphQL */ `
  mutation AddSupplier($input: AddSupplierInput!) {
    addSupplier(input: $input) { __typename ... on AddSupplierSuccess { supplier { id code } } ${refusal} }
  }`

export const create_product = /* GraphQL */ `
  mutation CreateProduct($input: CreateProductInput!) {
    createProduct(input: $input) {
      __typename ... on CreateProductSuccess { product { variants { id } } } ${refusal}
    }
  }`

export const variant = /* GraphQL */ `
  query VariantBySku($sku: String!) { variant(sku: $sku) { id } }`

export const set_supplier_item = /* GraphQL */ `
  mutation SetSupplierItem($input: SetSupplierItemInput!) {
    setSupplierItem(input: $input) { __typename ${refusal} }
  }`

export const set_reorder_policy = /* GraphQL */ `
  mutation SetReorderPolicy($input: SetReorderPolicyInput!) {
    setReorderPolicy(input: $input) { __typename ${refusal} }
  }`

export const receive_stock = /* GraphQL */ `
  mutation ReceiveStock($input: ReceiveStockInput!) {
    receiveStock(input: $input) { __typename ${refusal} }
  }`

export const place_order = /* GraphQL */ `
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on PlaceOrderSuccess { accessToken order { id status lines { id sku quantity } total { gross { amount } } } }
      ... on OutOfStock { lines { variantId requested available } }
      ... on OrderNotCompleted { reason }
      ${refusal}
    }
  }`

export const order = /* GraphQL */ `
  query OrderOfGuest($id: ID!, $accessToken: String) {
    order(id: $id, accessToken: $accessToken) { status cancelReason }
  }`

export const cancel_order = /* GraphQL */ `
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) { __typename ... on CancelOrderSuccess { order { status } } ${refusal} }
  }`

export const planned_shipments = /* GraphQL */ `
  query PlannedShipments($warehouseId: ID!, $after: String) {
    shipments(filter: { status: PLANNED, warehouseId: $warehouseId }, first: 100, after: $after) {
      nodes { id order { id } } pageInfo { hasNextPage endCursor }
    }
  }`

export const shipments_of_order = /* GraphQL */ `
  query ShipmentsOfOrder($orderId: ID!) {
    shipments(filter: { orderId: $orderId }, first: 10) { nodes { id status } }
  }`

export const record_handling_event = /* GraphQL */ `
  mutation RecordHandlingEvent($input: RecordHandlingEventInput!) {
    recordHandlingEvent(input: $input) { __typename ${refusal} }
  }`

export const request_return = /* GraphQL */ `
  mutation RequestReturn($input: RequestReturnInput!) {
    requestReturn(input: $input) {
      __typename ... on RequestReturnSuccess { return { id lines { id quantity } } } ${refusal}
    }
  }`

export const approve_return = /* GraphQL */ `
  mutation ApproveReturn($input: ApproveReturnInput!) {
    approveReturn(input: $input) { __typename ${refusal} }
  }`

export const receive_return = /* GraphQL */ `
  mutation ReceiveReturn($input: ReceiveReturnInput!) {
    receiveReturn(input: $input) { __typename ${refusal} }
  }`

export const propose_replenishment = /* GraphQL */ `
  mutation ProposeReplenishment($input: ProposeReplenishmentInput!) {
    proposeReplenishment(input: $input) {
      __typename ... on ProposeReplenishmentSuccess { computed proposed failed } ${refusal}
    }
  }`

export const open_proposals = /* GraphQL */ `
  query OpenProposals($warehouseId: ID!) {
    replenishmentProposals(status: PROPOSED, warehouseId: $warehouseId, first: 100) { nodes { id } }
  }`

export const approve_replenishment = /* GraphQL */ `
  mutation ApproveReplenishment($input: ApproveReplenishmentInput!) {
    approveReplenishment(input: $input) {
      __typename
      ... on ApproveReplenishmentSuccess {
        purchaseOrders { id version supplier { id } lines { id ordered variant { id } } }
      }
      ${refusal}
    }
  }`

export const send_purchase_order = /* GraphQL */ `
  mutation SendPurchaseOrder($input: SendPurchaseOrderInput!) {
    sendPurchaseOrder(input: $input) { __typename ${no} }
  }`

export const receive_purchase_order = /* GraphQL */ `
  mutation ReceivePurchaseOrder($input: ReceivePurchaseOrderInput!) {
    receivePurchaseOrder(input: $input) { __typename ${refusal} }
  }`

export const levels = /* GraphQL */ `
  query Levels($warehouseId: ID!, $after: String) {
    warehouse(id: $warehouseId) {
      levels(first: 100, after: $after) { nodes { onHand variant { id } } pageInfo { hasNextPage endCursor } }
    }
  }`

export const stock_level = /* GraphQL */ `
  query Level($variantId: ID!, $warehouseId: ID!) {
    stockLevel(variantId: $variantId, warehouseId: $warehouseId) { onHand }
  }`
