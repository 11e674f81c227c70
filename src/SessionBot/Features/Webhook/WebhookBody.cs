using System.Buffers;
using System.IO.Pipelines;

namespace SessionBot.Features.Webhook;

/// <summary>The bytes of a request's body, in one piece.</summary>
internal static class WebhookBody
{
    /// <summary>LINE documents no size; its largest batches stay far below. More than 1 MiB is not LINE.</summary>
    private const int Largest = 1024 * 1024;

    /// <returns>Null when there are more than 1 MiB. The length that a client claims is not trusted for the allocation, and a chunked body claims none.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var reader = request.BodyReader;
        var first = await reader.ReadAsync(ct);
        if (first.IsCompleted)
        {
            return Take(reader, first.Buffer);
        }

        var body = new ArrayBufferWriter<byte>((int)first.Buffer.Length);
        for (var read = first; ; read = await reader.ReadAsync(ct))
        {
            if (body.WrittenCount + read.Buffer.Length > Largest)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            foreach (var part in read.Buffer)
            {
                body.Write(part.Span);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return body.WrittenSpan.ToArray();
            }
        }
    }

    private static byte[]? Take(PipeReader reader, ReadOnlySequence<byte> whole)
    {
        var body = whole.Length > Largest ? null : whole.ToArray();
        reader.AdvanceTo(whole.End);
        return body;
    }
}
