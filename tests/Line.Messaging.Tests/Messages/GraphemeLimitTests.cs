using CsCheck;

namespace Line.Messaging.Tests.Messages;

/// <summary>Where LINE counts what readers see, the longest emoji count as little as one letter.</summary>
public sealed class GraphemeLimitTests
{
    private static readonly string[] Clusters = ["あ", "a", "漢", "か\u3099", "は\u309a", "🍵", "👨‍👩‍👧‍👦", "👍🏽", "🇯🇵", "e\u0301", "葛\U000E0100"];

    private static readonly Gen<string> Cluster = Gen.Int[0, Clusters.Length - 1].Select(index => Clusters[index]);

    public static TheoryData<string, int> Places => new()
    {
        { "quick reply label", 20 }, { "template label", 20 }, { "image carousel label", 12 }, { "flex button label", 40 }, { "flex area label", 40 },
        { "message text", 300 }, { "displayText", 300 }, { "postback text", 300 }, { "fillInText", 300 },
        { "buttons title", 40 }, { "buttons text", 160 }, { "confirm text", 240 }, { "carousel title", 40 }, { "carousel text", 120 },
        { "carousel text beside a title", 60 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_text_of_the_limit_is_taken_and_one_more_cluster_is_not(string place, int max) =>
        Gen.Select(Cluster.Array[max], Cluster).Sample(
            (clusters, more) =>
            {
                var text = string.Concat(clusters);
                return MessageValidator.Validate([With(place, text)]).Count == 0
                    && MessageValidator.Validate([With(place, text + more)]) is [var fault]
                    && fault.EndsWith($": {max + 1} grapheme clusters; the limit is {max}", StringComparison.Ordinal);
            },
            iter: 200);

    private static ISendMessage With(string place, string text) => place switch
    {
        "quick reply label" => new TextMessage("あ", new QuickReply([new QuickReplyButtonObject(new CameraTemplateAction(text))])),
        "template label" => Buttons(new MessageTemplateAction(text, "はい")),
        "image carousel label" => new TemplateMessage(
            "あ", new ImageCarouselTemplate([new ImageCarouselColumn("https://images.example/t.png", new MessageTemplateAction(text, "はい"))])),
        "flex button label" => Flex(new ButtonComponent(new MessageTemplateAction(text, "はい"))),
        "flex area label" => Flex(new TextComponent("あ") { Action = new MessageTemplateAction(text, "はい") }),
        "message text" => Buttons(new MessageTemplateAction("はい", text)),
        "displayText" => Buttons(new PostbackTemplateAction("はい", "x", text)),
        "postback text" => Buttons(new PostbackTemplateAction("はい", "x", text, useDisplayText: false)),
        "fillInText" => Buttons(new PostbackTemplateAction("はい", "x") { InputOption = InputOption.OpenKeyboard, FillInText = text }),
        "buttons title" => new TemplateMessage("あ", new ButtonsTemplate("あ", title: text, actions: [Yes])),
        "buttons text" => new TemplateMessage("あ", new ButtonsTemplate(text, actions: [Yes])),
        "confirm text" => new TemplateMessage("あ", new ConfirmTemplate(text, [Yes, Yes])),
        "carousel title" => new TemplateMessage("あ", new CarouselTemplate([new CarouselColumn("あ", title: text, actions: [Yes])])),
        "carousel text" => new TemplateMessage("あ", new CarouselTemplate([new CarouselColumn(text, actions: [Yes])])),
        "carousel text beside a title" => new TemplateMessage("あ", new CarouselTemplate([new CarouselColumn(text, title: "題", actions: [Yes])])),
        _ => throw new ArgumentException($"{place} is no place of this test.", nameof(place)),
    };

    private static MessageTemplateAction Yes => new("はい", "はい");

    private static TemplateMessage Buttons(ITemplateAction action) => new("あ", new ButtonsTemplate("あ", actions: [action]));

    private static FlexMessage Flex(IFlexComponent component) =>
        new("あ", new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical, component) });
}
