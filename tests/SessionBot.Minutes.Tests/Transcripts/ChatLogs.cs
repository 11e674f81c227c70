using System.Text;
using SessionBot.Minutes.Sources;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class ChatLogs
{
    private static IReadOnlyList<ChatMessage> Read(string text) => ZoomChat.Read("chat.txt", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("15:32:10 From 冬木 桜 to Everyone:\n\t費用はいくらですか\n\t人手も知りたいです\n15:33:00 From 春日 to Everyone:\n\t助かります\n")]
    [InlineData("15:32:10\t From  冬木 桜 to 全員 : 費用はいくらですか\n人手も知りたいです\n15:33:00\t From  春日 to 全員 : 助かります\n")]
    [InlineData("15:32:10\t冬木 桜:\t費用はいくらですか\n人手も知りたいです\n15:33:00\t春日:\t助かります\n")]
    public void A_message_may_fill_several_lines(string log) => Assert.Equal(
        [
            new ChatMessage(1, new TimeSpan(15, 32, 10), "冬木 桜", false, "費用はいくらですか\n人手も知りたいです"),
            new ChatMessage(log.Split('\n').ToList().FindIndex(line => line.StartsWith("15:33", StringComparison.Ordinal)) + 1, new TimeSpan(15, 33, 0), "春日", false, "助かります"),
        ],
        Read(log));

    [Theory]
    [InlineData("15:32:10 From 冬木 桜 to Everyone:\n\t費用はいくらですか\n", true)]
    [InlineData("\n15:32:10\t From  冬木 桜 to 全員 : 費用はいくらですか\n", true)]
    [InlineData("00:32:10\t冬木 桜:\t費用はいくらですか\n", true)]
    [InlineData("00:00:03 葉山 透: 始めます。\n00:00:05 冬木: はい。", false)]
    [InlineData("[00:00:03] 葉山 透\n始めます。\n", false)]
    [InlineData("メモ\n15:32:10 From 冬木 to Everyone:\n\t費用は", false)]
    [InlineData("", false)]
    public void A_log_is_told_from_a_transcript_by_how_it_begins(string text, bool isLog) => Assert.Equal(isLog, ZoomChat.IsLog("a.txt", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Reactions_are_no_messages_and_a_reply_loses_its_quotation() => Assert.Equal(
        ["年に20万円です"],
        Read("15:32:10 From 冬木 to Everyone:\n\tReacted to \"費用は\" with 👍\n15:33:00 From 春日 to Everyone:\n\tReplying to \"費用はいくら\"\n\t\n\t年に20万円です\n")
            .Select(message => message.Text));

    [Fact]
    public void Questions_and_comments_become_exchanges_and_the_rest_is_left_out_with_a_reason()
    {
        var (exchanges, leftOut) = ChatExchanges.Of(
            Read("""
                15:30:00 From 冬木 to Everyone:
                	音が聞こえません
                15:32:10 From 冬木 to Everyone:
                	費用はいくらですか
                15:33:00 From 春日 to 葉山(Direct Message):
                	個人的な相談があります
                15:34:00 From 佐伯 to Everyone:
                	とても参考になりました
                """),
            line => $"c{line}");

        Assert.Equal(
            [(ExchangeKind.Question, "c3", "費用はいくらですか"), (ExchangeKind.Comment, "c7", "とても参考になりました")],
            exchanges.Select(exchange => (exchange.Kind, exchange.Asked[0].Id, exchange.Asked[0].Text)));
        Assert.Equal(
            [("c1", ChatExchanges.Operational), ("c5", ChatExchanges.Private)],
            leftOut.Select(item => (item.Source.Id, item.Reason)));
    }

    [Fact]
    public void A_file_that_is_no_chat_log_is_refused_with_its_line()
    {
        var error = Assert.Throws<TranscriptException>(() => Read("\n費用はいくらですか"));

        Assert.Equal(("chat.txt", 2), (error.File, error.Line));
    }
}
