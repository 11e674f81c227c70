using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace SessionBot.Load.Speed;

/// <summary>Reads one HTTP/1.1 answer of known length from a plain socket.</summary>
internal static class HttpAnswer
{
    private static ReadOnlySpan<byte> Length => "content-length:"u8;

    /// <exception cref="InvalidOperationException">The answer was not 200: a figure of refusals would be worth nothing.</exception>
    public static async Task ReadAsync(Socket socket, byte[] buffer, CancellationToken ct)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return;
            }

            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection before it had answered.");
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..(end + 2)];
        if (!head.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"The server answered: {Encoding.ASCII.GetString(head).Split('\r')[0]}");
        }

        for (var rest = head; ;)
        {
            rest = rest[(rest.IndexOf("\r\n"u8) + 2)..];
            if (rest.IsEmpty)
            {
                throw new InvalidOperationException($"The answer tells no length: {Encoding.ASCII.GetString(head)}");
            }

            if (Ascii.EqualsIgnoreCase(rest[..Math.Min(rest.Length, Length.Length)], Length))
            {
                return Utf8Parser.TryParse(rest[Length.Length..].TrimStart((byte)' '), out int length, out _) && answer.Length >= end + 4 + length;
            }
        }
    }
}
