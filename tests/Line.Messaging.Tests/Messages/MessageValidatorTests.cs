using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class MessageValidatorTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Fact]
    public void Proper_messages_have_no_fault() =>
        Assert.All(Samples.All, sample => Assert.Empty(MessageValidator.Validate([sample.Message])));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_request_has_one_to_five_messages(int count, bool isTaken) =>
        AssertTaken(isTaken, [.. Enumerable.Repeat(new TextMessage("あ"), count)], "messages: ");

    [Theory]
    [InlineData(0, false)]
    [InlineData(4_999, true)]
    [InlineData(5_000, true)]
    [InlineData(5_001, false)]
    public void A_text_has_at_most_5000_code_units(int length, bool isTaken) =>
        AssertTaken(isTaken, [new TextMessage(new string('あ', length))], "messages[0].text: ");

    [Fact]
    public void A_text_is_counted_in_code_units() =>
        AssertTaken(false, [new TextMessage(string.Concat(Enumerable.Repeat("🍵", 2_501)))], "messages[0].text: 5002 UTF-16 code units; the limit is 5000");

    [Theory]
    [InlineData(0, false)]
    [InlineData(19, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_label_has_at_most_20_grapheme_clusters(int count, bool isTaken) =>
        AssertTaken(
            isTaken,
            [new TextMessage("あ", Buttons(new MessageTemplateAction(string.Concat(Enumerable.Repeat(Family, count)), "送る")))],
            "messages[0].quickReply.items[0].action.label: ");

    [Theory]
    [InlineData(1, true)]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void A_quick_reply_has_at_most_13_buttons(int count, bool isTaken) =>
        AssertTaken(
            isTaken,
            [new TextMessage("あ", Buttons([.. Enumerable.Repeat(new MessageTemplateAction("はい", "はい"), count)]))],
            "messages[0].quickReply.items: ");

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Postback_data_has_at_most_300_code_units(int length, bool isTaken) =>
        AssertTaken(isTaken, InButton(new PostbackTemplateAction("はい", new string('x', length))), "messages[0].quickReply.items[0].action.data: ");

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_displayed_text_has_at_most_300_grapheme_clusters(int count, bool isTaken) =>
        AssertTaken(
            isTaken,
            InButton(new PostbackTemplateAction("はい", "x", string.Concat(Enumerable.Repeat(Family, count)))),
            "messages[0].quickReply.items[0].action.displayText: ");

    [Theory]
    [InlineData("https://minutes.example/", true)]
    [InlineData("line://app/1", true)]
    [InlineData("tel:0312345678", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/relative", false)]
    [InlineData("", false)]
    public void An_address_has_a_scheme_that_LINE_opens(string uri, bool isTaken) =>
        AssertTaken(isTaken, InButton(new UriTemplateAction("開く", uri)), "messages[0].quickReply.items[0].action.uri: ");

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void An_address_has_at_most_1000_characters(int length, bool isTaken) =>
        AssertTaken(
            isTaken,
            InButton(new UriTemplateAction("開く", "https://minutes.example/".PadRight(length, 'x'))),
            "messages[0].quickReply.items[0].action.uri: ");

    [Theory]
    [InlineData("https://images.example/a.jpg", true)]
    [InlineData("http://images.example/a.jpg", false)]
    [InlineData("a.jpg", false)]
    public void An_image_comes_over_https(string url, bool isTaken) =>
        AssertTaken(isTaken, [new ImageMessage(url, "https://images.example/b.jpg")], "messages[0].originalContentUrl: ");

    [Theory]
    [InlineData(160, null, true)]
    [InlineData(161, null, false)]
    [InlineData(60, "題", true)]
    [InlineData(61, "題", false)]
    public void A_buttons_text_is_shorter_beside_a_title(int length, string? title, bool isTaken) =>
        AssertTaken(
            isTaken,
            [new TemplateMessage("一覧", new ButtonsTemplate(new string('あ', length), title: title, actions: [new MessageTemplateAction("次", "次")]))],
            "messages[0].template.text: ");

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_confirm_template_has_exactly_two_buttons(int count, bool isTaken) =>
        AssertTaken(
            isTaken,
            [new TemplateMessage("確認", new ConfirmTemplate("よいですか", [.. Enumerable.Repeat(new MessageTemplateAction("はい", "はい"), count)]))],
            "messages[0].template.actions: ");

    [Theory]
    [InlineData(DateTimePickerMode.Date, "2026-09-01", true)]
    [InlineData(DateTimePickerMode.Date, "1899-12-31", false)]
    [InlineData(DateTimePickerMode.Date, "2101-01-01", false)]
    [InlineData(DateTimePickerMode.Date, "2026-9-1", false)]
    [InlineData(DateTimePickerMode.Time, "23:59", true)]
    [InlineData(DateTimePickerMode.Time, "24:00", false)]
    [InlineData(DateTimePickerMode.Datetime, "2026-09-01t19:00", true)]
    [InlineData(DateTimePickerMode.Datetime, "2026-09-01", false)]
    public void A_picker_starts_with_a_value_of_its_mode(DateTimePickerMode mode, string initial, bool isTaken) =>
        AssertTaken(isTaken, InButton(new DateTimePickerTemplateAction("日時", "x", mode, initial)), "messages[0].quickReply.items[0].action.initial: ");

    [Fact]
    public void A_picker_ends_later_than_it_starts() =>
        AssertTaken(
            false,
            InButton(new DateTimePickerTemplateAction("日", "x", DateTimePickerMode.Date, null, "2026-09-01", "2026-09-01")),
            "messages[0].quickReply.items[0].action.max: ");

    [Fact]
    public void A_fault_does_not_show_the_text()
    {
        var faults = MessageValidator.Validate([new TextMessage(string.Concat(Enumerable.Repeat("秘密", 2_501)))]);
        Assert.DoesNotContain("秘密", Assert.Single(faults), StringComparison.Ordinal);
    }

    private static QuickReply Buttons(params ITemplateAction[] actions) =>
        new([.. actions.Select(action => new QuickReplyButtonObject(action))]);

    private static ISendMessage[] InButton(ITemplateAction action) => [new TextMessage("あ", Buttons(action))];
}
