using System.Text.RegularExpressions;
using Line.Messaging.Tests.Webhooks;
using Line.Messaging.Webhooks;
using TestKit;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance;

/// <summary>LINE's own samples against LINE's own document: where they differ without a reason, the check is wrong.</summary>
public sealed partial class FixtureConformanceTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string Reason, Func<string, ApiFault, bool> Fits)> KnownDifferences =
    [
        ("The sample is older than the member.", (_, fault) => MemberOfLaterYears.IsMatch(fault.What)),
        ("The destination is made up.", (file, fault) => file is "v2_webhook.json" or "v3_webhook.json" && fault.Path == "$.destination"),
        ("The type is unknown on purpose.", (_, fault) => TypeOfNothing.IsMatch(fault.What)),
        ("The sample edits a message in a private chat, which the reference rules out.",
            (file, fault) => file == "v3_webhook.json" && fault.Path.StartsWith("$.events[26].source", StringComparison.Ordinal)),
        ("Neither the document nor the reference has a quote token for sounds.",
            (file, fault) => file == "v3_webhook.json" && fault.Path == "$.events[3].message.quoteToken"),
    ];

    [GeneratedRegex("^has no '(webhookEventId|deliveryContext|mode|quoteToken|follow|destination)'")]
    private static partial Regex MemberOfLaterYears { get; }

    [GeneratedRegex("^is '(greatNewFeature|unknownunknownuknown|undefined)'")]
    private static partial Regex TypeOfNothing { get; }

    [Fact]
    public void Every_sample_webhook_parses_and_differs_from_the_document_only_where_that_is_known()
    {
        var document = LineApiDocument.Require();
        var fixtures = OfficialFixtures.Require();
        Assert.All(fixtures, fixture => Assert.NotEmpty(WebhookEventParser.Parse(fixture.Body).Events));
        var differences = fixtures.SelectMany(fixture => document.CheckWebhook(fixture.Body).Select(fault => (fixture.Name, Fault: fault))).ToList();

        Assert.DoesNotContain(differences, one => !KnownDifferences.Any(known => known.Fits(one.Name, one.Fault)));
        foreach (var (reason, fits) in KnownDifferences)
        {
            var count = differences.Count(one => fits(one.Name, one.Fault));
            output.WriteLine($"{count} in {fixtures.Count} samples: {reason}");
            Assert.True(count > 0, $"No sample differs any more: {reason}");
        }
    }

    [Fact]
    public void Every_sample_of_Flex_is_as_the_document_says()
    {
        var document = LineApiDocument.Require();
        var files = Directory.GetFiles(SharedMaterial.Require("line", "fixtures", "java", "flex"), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(document.CheckJson(File.ReadAllBytes(file), "messaging-api.yml", "FlexContainer")));
    }
}
