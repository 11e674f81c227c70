using System.Globalization;
using Line.Messaging;
using Microsoft.Data.Sqlite;
using SessionBot.Work;

namespace SessionBot.Tests.Rules;

public sealed class FaultTraceTests
{
    private const string Written = "うちの町の秘密";

    [Fact]
    public void What_a_parser_quotes_of_a_member_s_words_is_left_out_and_its_place_is_told()
    {
        var failure = Assert.Throws<FormatException>(() => int.Parse(Written, CultureInfo.InvariantCulture));
        Assert.Contains(Written, failure.Message, StringComparison.Ordinal);

        var trace = FaultTrace.Of(new InvalidOperationException($"cannot read {Written}", failure));

        Assert.DoesNotContain(Written, trace, StringComparison.Ordinal);
        Assert.StartsWith("System.InvalidOperationException", trace, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", trace, StringComparison.Ordinal);
        Assert.Contains(nameof(FaultTraceTests), trace, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_database_and_LINE_say_is_told() => Assert.Multiple(
        () => Assert.Contains("disk I/O error", FaultTrace.Of(new SqliteException("disk I/O error", 10)), StringComparison.Ordinal),
        () => Assert.Contains("401 from reply", FaultTrace.Of(new LineResponseException("401 from reply")), StringComparison.Ordinal));
}
