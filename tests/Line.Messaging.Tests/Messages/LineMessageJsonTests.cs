using System.Text;
using System.Text.Json;
using CsCheck;
using TestKit;

namespace Line.Messaging.Tests.Messages;

public sealed class LineMessageJsonTests
{
    [Fact]
    public void Every_message_is_written_as_LINE_documents_it() =>
        Approval.Verify(string.Concat(Samples.All.Select(sample => LineMessageJson.Serialize(sample.Message) + "\n")), "messages.golden.jsonl");

    [Fact]
    public void An_array_holds_the_messages_in_order() =>
        Assert.Equal(
            """[{"type":"text","text":"一"},{"type":"text","text":"二"}]""",
            LineMessageJson.SerializeArray([new TextMessage("一"), new TextMessage("二")]));

    [Fact]
    public void A_switch_of_rich_menus_is_written_as_LINE_documents_it() =>
        Assert.Equal(
            """{"type":"richmenuswitch","label":"当日","richMenuAliasId":"menu-live","data":"kind=menu"}""",
            LineMessageJson.Serialize(ActionSamples.OnlyInRichMenus));

    [Fact]
    public void A_container_is_written_alone_for_a_preview() =>
        Assert.Equal(
            """{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"一"}]}}""",
            LineMessageJson.Serialize(new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical, new TextComponent("一")) }));

    [Fact]
    public void Substitutions_are_written_in_one_order_however_they_were_added()
    {
        var (all, who) = (new AllMention(), new UserMention("U1"));
        var one = new TextMessageV2("{a}{b}") { Substitution = new Dictionary<string, Substitution> { ["a"] = all, ["b"] = who } };
        var other = one with { Substitution = new Dictionary<string, Substitution> { ["b"] = who, ["a"] = all } };
        Assert.Equal(LineMessageJson.Serialize(one), LineMessageJson.Serialize(other));
    }

    [Fact]
    public void Japanese_and_emoji_stay_readable() =>
        Assert.Equal("""{"type":"text","text":"𠮷野さんの　質問「なぜ?」<&>🍵"}""", LineMessageJson.Serialize(new TextMessage("𠮷野さんの　質問「なぜ?」<&>🍵")));

    [Fact]
    public void Any_text_survives_writing() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["\"\\\r\n\t\0\u2028\u007f/uD83cあ　\ufeff\ue000"], 0, 40]).Where(IsWellFormed).Sample(
            text =>
            {
                using var json = JsonDocument.Parse(LineMessageJson.Serialize(new TextMessage(text)));
                return json.RootElement.GetProperty("text").GetString() == text;
            },
            iter: 10_000);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        using var json = JsonDocument.Parse(LineMessageJson.Serialize(new TextMessage("a\ud83db")));
        Assert.Equal("a\ufffdb", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void A_message_from_elsewhere_is_refused() =>
        Assert.Throws<ArgumentException>(() => LineMessageJson.Serialize(new ForeignMessage()));

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private sealed record ForeignMessage : ISendMessage
    {
        public MessageType Type => MessageType.Text;

        public QuickReply? QuickReply => null;

        public Sender? Sender => null;
    }
}
