/**
 * One buffer with the messages as unmasked binary WebSocket frames (RFC 6455 §5.2), so that a broadcast is framed once and each
 * socket gets the same bytes in one write.
 */
export function frameMessages(messages: Uint8Array[]): Buffer {
  let size = 0;
  for (const { byteLength } of messages) size += byteLength + headerSize(byteLength);
  const frame = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    at = writeHeader(frame, at, message.byteLength);
    frame.set(message, at);
    at += message.byteLength;
  }
  return frame;
}

const FINAL_BINARY = 0x82;

function headerSize(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

function writeHeader(frame: Buffer, at: number, length: number): number {
  frame[at] = FINAL_BINARY;
  if (length < 126) {
    frame[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    frame[at + 1] = 126;
    return frame.writeUInt16BE(length, at + 2);
  }
  frame[at + 1] = 127;
  return frame.writeBigUInt64BE(BigInt(length), at + 2);
}
