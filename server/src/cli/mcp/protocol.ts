// The protocol library: a bundle of its own that only `planwright mcp` loads.
export type { Tool } from '@modelcontextprotocol/server';
export { ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
export { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
