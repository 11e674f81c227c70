using System.Text;
using BenchmarkDotNet.Attributes;
using Line.Messaging;
using Line.Messaging.Webhooks;

namespace SessionBot.Benchmarks;

/// <summary>What is done with one webhook of a usual size, before the answer and after it.</summary>
public class WebhookBenchmarks
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly byte[] _body = Encoding.UTF8.GetBytes("""
        {"destination":"U0000000000000000000000000000b070","events":[{"type":"message","message":{"type":"text","id":"500000000000000001","quoteToken":"q3Plxr4AgKd-0123456789abcdefghijklmnop","text":"来週の集会所の予約は午前中に変わりました。持ち物はいつもの通りです。"},"webhookEventId":"01ABCDEFGHIJKLMNOPQRSTUVWX","deliveryContext":{"isRedelivery":false},"timestamp":1797000000000,"source":{"type":"group","groupId":"C0000000000000000000000000000aaaa","userId":"U0000000000000000000000000000bbbb"},"replyToken":"nHuyWiB7yP5Zw52FIkcQobQuGDXCTA","mode":"active"}]}
        """);

    private string _signature = "";

    [GlobalSetup]
    public void Sign() => _signature = LineSignature.Compute(Secret, _body);

    [Benchmark]
    public bool SignatureOfTheBody() => LineSignature.Verify(Secret, _body, _signature);

    [Benchmark(Baseline = true)]
    public bool Envelope() => WebhookEventParser.TryReadEnvelope(_body, out _, out _);

    [Benchmark]
    public bool EveryEventTyped() => WebhookEventParser.TryParse(_body, out _, out _);
}
