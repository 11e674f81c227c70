using System.Buffers;
using System.IO.Pipelines;

namespace SessionBot.Features.Webhook;

/// <summary>
/// The bytes of a request's body, in one piece: where they lie as they came, else in a borrowed array. Only good until it is disposed.
/// </summary>
internal readonly struct WebhookBody : IDisposable
{
    /// <summary>LINE documents no size; its largest batches stay far below. More than 1 MiB is not LINE.</summary>
    private const int Largest = 1024 * 1024;

    /// <summary>LINE itself gives up after a few seconds. The server's own limit is a rate: by that one a body could take an hour.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly PipeReader? _reader;
    private readonly SequencePosition _end;
    private readonly byte[]? _borrowed;

    private WebhookBody(PipeReader reader, ReadOnlySequence<byte> whole) =>
        (_reader, _end, Bytes) = (reader, whole.End, whole.First);

    private WebhookBody(byte[] borrowed, int length) =>
        (_borrowed, Bytes) = (borrowed, borrowed.AsMemory(0, length));

    /// <summary>Null when there are more than 1 MiB.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; }

    /// <exception cref="BadHttpRequestException">The body has not come in time.</exception>
    /// <remarks>The length that a client claims is not trusted for the allocation, and a chunked body claims none.</remarks>
    public static async ValueTask<WebhookBody> ReadAsync(HttpRequest request, TimeProvider clock, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return default;
        }

        var reader = request.BodyReader;
        var first = await reader.ReadAsync(ct);
        return first is { IsCompleted: true, Buffer: { IsSingleSegment: true, Length: <= Largest } whole }
            ? new(reader, whole)
            : await GatherAsync(reader, first, clock, ct);
    }

    public void Dispose()
    {
        _reader?.AdvanceTo(_end);
        if (_borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(_borrowed);
        }
    }

    private static async ValueTask<WebhookBody> GatherAsync(PipeReader reader, ReadResult read, TimeProvider clock, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            // What has come stays in the reader until all has.
            while (!read.IsCompleted && read.Buffer.Length <= Largest)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                read = await reader.ReadAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body has not come in time.", StatusCodes.Status408RequestTimeout);
        }

        var body = read.Buffer.Length <= Largest ? Copy(read.Buffer) : default;
        reader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static WebhookBody Copy(ReadOnlySequence<byte> whole)
    {
        var borrowed = ArrayPool<byte>.Shared.Rent((int)whole.Length);
        whole.CopyTo(borrowed);
        return new(borrowed, (int)whole.Length);
    }
}
