using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class ActionPlaceTests
{
    public static TheoryData<int> DeviceActions => [.. Enumerable.Range(0, ActionSamples.OnlyInQuickReplies.Count)];

    [Theory]
    [MemberData(nameof(DeviceActions))]
    public void The_camera_the_photos_and_the_map_open_only_from_quick_replies(int index)
    {
        var action = ActionSamples.OnlyInQuickReplies[index];
        AssertTaken(InQuickReply(action));
        AssertFault(InTemplate(action), "messages[0].template.actions[0].type: ");
        AssertFault(InFlex(action), "messages[0].contents.body.contents[0].action.type: ");
    }

    [Fact]
    public void A_switch_of_rich_menus_stands_in_no_message()
    {
        var action = ActionSamples.OnlyInRichMenus;
        AssertFault(InQuickReply(action), "messages[0].quickReply.items[0].action.type: a rich menu switch");
        AssertFault(InTemplate(action), "messages[0].template.actions[0].type: a rich menu switch");
        AssertFault(InFlex(action), "messages[0].contents.body.contents[0].action.type: a rich menu switch");
    }

    [Fact]
    public void A_button_of_a_quick_reply_that_is_null_is_refused() =>
        AssertFault(new TextMessage("あ", new QuickReply([null!])), "messages[0].quickReply.items[0]: missing");

    [Theory]
    [InlineData(null, false)]
    [InlineData(InputOption.OpenVoice, false)]
    [InlineData(InputOption.OpenKeyboard, true)]
    public void Words_are_filled_in_only_with_the_keyboard(InputOption? option, bool isTaken) => AssertTaken(
        isTaken,
        [InTemplate(new PostbackTemplateAction("訂正", "x") { InputOption = option, FillInText = "報告" })],
        "messages[0].template.actions[0].fillInText: stands without the keyboard");

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    [InlineData(0, false)]
    public void A_copied_text_has_at_most_1000_code_units(int length, bool isTaken) =>
        AssertTaken(isTaken, [InTemplate(new ClipboardTemplateAction("写す", new string('あ', length)))], "messages[0].template.actions[0].clipboardText: ");

    [Theory]
    [InlineData("https://minutes.example/%E8%AD%B0%E4%BA%8B%E9%8C%B2", true)]
    [InlineData("https://minutes.example/議事録", false)]
    [InlineData("tel:03 1234 5678", false)]
    public void An_address_is_percent_encoded(string uri, bool isTaken) =>
        AssertTaken(isTaken, [InTemplate(new UriTemplateAction("開く", uri))], "messages[0].template.actions[0].uri: not percent-encoded");

    [Fact]
    public void The_address_for_computers_has_a_scheme_that_LINE_opens() => AssertFault(
        InFlex(new UriTemplateAction("開く", "https://minutes.example/", new AltUri("ftp://minutes.example/"))),
        "messages[0].contents.body.contents[0].action.altUri.desktop: ");

    [Fact]
    public void A_text_for_the_chat_stands_beside_no_shown_text() => AssertFault(
        InTemplate(new PostbackTemplateAction("はい", "x", "はい") { Text = "はい" }), "messages[0].template.actions[0].text: stands beside displayText");

    private static TextMessage InQuickReply(ITemplateAction action) => new("あ", new QuickReply([new QuickReplyButtonObject(action)]));

    private static TemplateMessage InTemplate(ITemplateAction action) => new("あ", new ButtonsTemplate("あ", actions: [action]));

    private static FlexMessage InFlex(ITemplateAction action) =>
        new("あ", new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical, new ButtonComponent(action)) });
}
