using System.Text;
using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Features.Passages;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using TestKit;
using static SessionBot.Tests.Cards.CardSamples;

namespace SessionBot.Tests.Cards;

public sealed class CardTests
{
    private static readonly string LongQuestion = string.Concat(Enumerable.Repeat("手続きの数が多い部署から順に始めたのか、それとも職員の希望をもとに選んだのか、進め方を教えてください。", 6));

    [Fact]
    public void Whatever_a_button_does_the_plain_words_name_as_something_to_type() => Assert.All(CardGallery.All("窓口").OfType<FlexMessage>(), card =>
    {
        var says = Taps(card).Select(tap => tap.Data.Split('\n')[0]).ToList();
        Assert.All(card.Contents is CarouselContainer ? says.Take(1) : says, words => Assert.Contains($"「{words}」", card.AltText, StringComparison.Ordinal));
    });

    [Fact]
    public void The_buttons_of_a_report_are_those_that_its_state_allows()
    {
        Assert.Equal(["提出", "報告を取り消す"], Labels(Draft("始めました。")));
        Assert.Equal(["訂正", "報告を取り消す"], Labels(ReportReplies.Submitted(Session(), Report(ReportState.Submitted, "始めました。"), Group(), 1)));
    }

    [Fact]
    public void A_report_shows_its_region_its_state_and_how_much_there_is_of_it()
    {
        var words = Words(Draft("始めました。", "", "40件です。", ""));

        Assert.Empty(new[] { "みなと町", "下書き", "文章 2通 ・ 添付 2件" }.Except(words));
    }

    [Fact]
    public void A_late_report_carries_its_mark()
    {
        var report = Report(ReportState.Submitted, "始めました。");
        report.IsLate = true;

        Assert.Contains("追記", Words(ReportReplies.Submitted(Session(), report, Group(), 1)));
    }

    [Fact]
    public void A_long_report_is_read_back_in_full_before_its_card()
    {
        var report = Report(ReportState.Draft, LongQuestion, "以上です。");

        var reply = ReportReplies.Opened(Session(), report, Group());

        Assert.Equal($"{LongQuestion}\n以上です。", Assert.IsType<TextMessage>(reply[0]).Text);
        Assert.IsType<FlexMessage>(reply[1]);
    }

    [Fact]
    public void A_preview_that_is_cut_names_the_words_that_show_all() => Assert.Contains(
        Words(Draft(LongQuestion)), word => word.Contains("「報告する」と送ると全文", StringComparison.Ordinal));

    [Fact]
    public void A_short_report_stands_whole_on_its_card() => Assert.IsType<FlexMessage>(
        Assert.Single(ReportReplies.Opened(Session(), Report(ReportState.Draft, "始めました。"), Group())));

    [Fact]
    public void A_preview_never_shows_so_little_of_a_message_that_an_unsend_would_not_find_it()
    {
        var preview = ReportPreview.Of(Report(ReportState.Draft, new string('あ', 170), "この一文は取り消されるかもしれない長さの文です。まだ続きがあります。さらに続きます。"))!;

        Assert.True(preview.IsCut);
        Assert.DoesNotContain("この一文", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_anonymous_already_is_not_offered_to_become_so() => Assert.Equal(
        ["運営への連絡にする", "質問にする", "取消"], Labels(QuestionReplies.Receipt(Question(4, "感想です。", QuestionKind.Comment, isAnonymous: true), null)[0]));

    [Theory]
    [InlineData(QuestionKind.Question)]
    [InlineData(QuestionKind.Comment)]
    [InlineData(QuestionKind.Operational)]
    public void A_receipt_sets_two_buttons_side_by_side_only_where_both_say_little(QuestionKind kind)
    {
        var rows = QuestionCard.Receipt(Question(4, "感想です。", kind), "受け付けました。", QuestionReplies.ReceiptButtons(Question(4, "感想です。", kind))).Buttons;

        Assert.All(rows.Where(row => row.Count > 1), row => Assert.All(row, button => Assert.InRange(button.Button.Action.Label!.Length, 1, 5)));
        Assert.All(rows, row => Assert.InRange(row.Count, 1, 2));
    }

    [Fact]
    public void Twelve_questions_have_a_card_each() => Assert.Equal(12, Bubbles(Assert.Single(Open(12))).Count);

    [Fact]
    public void Of_more_questions_the_last_card_says_how_many_and_a_list_follows()
    {
        var reply = Open(14);

        Assert.Equal(12, Bubbles(reply[0]).Count);
        Assert.Contains("ほかに3件", Words(reply[0]));
        Assert.Equal("ほかの質問\n\nNo.12 質問12\n\nNo.13 質問13\n\nNo.14 質問14", Assert.IsType<TextMessage>(reply[1]).Text);
    }

    [Fact]
    public void Ones_own_question_has_no_button_for_supporting_it()
    {
        var other = new MemberId(Guid.NewGuid());
        var questions = new[] { Question(1, "費用は？"), Question(2, "期間は？", asker: other) };

        Assert.Equal(["私も知りたい 1"], Taps(QuestionReplies.Open(Session(), questions, reader: other)[0]).Select(tap => tap.Data.Split('\n')[0]));
    }

    [Fact]
    public void Supporters_are_told_where_there_are_some()
    {
        var questions = new[] { Question(1, "費用は？"), Question(2, "期間は？") };

        var card = QuestionReplies.Open(Session(), questions, new Dictionary<QuestionId, int> { [questions[1].Id] = 5 })[0];

        Assert.Equal(["5人が「私も知りたい」"], Words(card).Where(word => word.Contains("人が", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_is_asked_about_a_passage_of_which_the_end_is_missing()
    {
        var longest = new string('あ', PassageCard.Longest);

        Assert.Contains(longest, Words(PassageReplies.Ask(Session(), Passage(longest), 12, isReminder: false)));
        Assert.True(new FollowedPassage(Passage(longest), [], false, null).IsToSend);
        Assert.False(new FollowedPassage(Passage(longest + "。"), [], false, null).IsToSend);
    }

    [Fact]
    public void Without_an_address_the_minutes_have_no_button() => Assert.Empty(Labels(MinutesReplies.Published(Session(), Approved(), null)));

    [Fact]
    public void A_group_chat_gets_the_session_without_buttons() => Assert.Empty(Labels(SessionReplies.UpcomingInGroup(new(Session(), 3, 7))));

    /// <summary>A line a message: paste one into LINE's Flex Message Simulator to see it.</summary>
    [Fact]
    public void The_cards_look_as_they_did()
    {
        var group = Group();
        var reader = new MemberId(Guid.NewGuid());
        var now = Question(2, LongQuestion, state: QuestionState.Now);
        var open = new[] { Question(1, "導入の費用はどのくらいかかりましたか"), now, Question(5, "職員研修は何回行いましたか🙇‍♀️", asker: reader) };
        ISendMessage[] cards =
        [
            SessionReplies.Upcoming(new(Session(), 3, 7)),
            .. SessionReplies.Planned(Session(phase: SessionPhase.Planned), isNew: true, []),
            .. ReportReplies.Opened(Session(), Report(ReportState.Draft, LongQuestion, ""), group),
            Draft("電子申請を始めました。", "利用は40件です。", ""),
            ReportReplies.Submitted(Session(), Report(ReportState.Submitted, "電子申請を始めました。\n利用は40件です。"), group, 4),
            .. QuestionReplies.Receipt(Question(12, "導入の費用はどのくらいかかりましたか"), null),
            .. QuestionReplies.Receipt(Question(1234, LongQuestion, QuestionKind.Comment, isAnonymous: true), null),
            QuestionReplies.Notice(Question(7, "そらの町の人口は？", state: QuestionState.NotTaken, reason: "講演の内容から離れるため"), []),
            .. QuestionReplies.Open(Session(), open, new Dictionary<QuestionId, int> { [now.Id] = 3 }, reader),
            PassageReplies.Ask(Session(), Passage("電子申請を始めた。\n利用は40件である。"), 12, isReminder: false),
            MinutesReplies.Published(Session(), Approved(), new Uri("https://sessionbot.example/minutes/3")),
        ];

        Approval.Verify(cards.Aggregate(new StringBuilder(), (lines, card) => lines.Append(LineMessageJson.Serialize(card)).Append('\n')).ToString(), "cards.approved.jsonl");
    }

    private static Passage Passage(string text) => new("region:1", "みなと町の報告", text, "s1", Audience.Everyone, [Asker]);

    private static ISendMessage Draft(params IReadOnlyList<string> texts) => ReportReplies.Added(Session(), Report(ReportState.Draft, texts), Group(), null);

    private static IReadOnlyList<ISendMessage> Open(int count) =>
        QuestionReplies.Open(Session(), [.. Enumerable.Range(1, count).Select(number => Question(number, $"質問{number}"))]);

    private static IReadOnlyList<BubbleContainer> Bubbles(ISendMessage message) => Assert.IsType<FlexMessage>(message).Contents switch
    {
        CarouselContainer carousel => carousel.Contents,
        var bubble => [(BubbleContainer)bubble],
    };

    private static List<IFlexComponent> Components(ISendMessage message) =>
        [.. Bubbles(message).SelectMany(bubble => new[] { bubble.Body, bubble.Footer }).OfType<BoxComponent>().SelectMany(Within)];

    private static IEnumerable<IFlexComponent> Within(IFlexComponent component) =>
        component is BoxComponent box ? box.Contents.SelectMany(Within) : [component];

    private static IEnumerable<string> Words(ISendMessage message) => Components(message).OfType<TextComponent>().Select(text => text.Text!);

    private static IEnumerable<string> Labels(ISendMessage message) => Components(message).OfType<ButtonComponent>().Select(button => button.Action.Label!);

    private static IEnumerable<PostbackTemplateAction> Taps(ISendMessage message) =>
        Components(message).OfType<ButtonComponent>().Select(button => button.Action).OfType<PostbackTemplateAction>();
}
