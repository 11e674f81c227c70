namespace Line.Messaging.Tests.Messages;

/// <summary>At least one of every message, action and component, none with a fault.</summary>
public static class Samples
{
    private const string Image = "https://images.example/a.jpg";
    private const string Small = "https://images.example/a-small.jpg";
    private const string Movie = "https://images.example/a.mp4";

    public static IEnumerable<(string Name, ISendMessage Message)> All { get; } =
    [
        ("text", new TextMessage("こんにちは、みなさん🍵")),
        ("text with quote", new TextMessage("引用") { QuoteToken = "q3Plxr4AgKd" }),
        ("text with emojis", new TextMessage("🍵$よろしく$")
        {
            Emojis = [new Emoji(2, "5ac1bfd5040ab15980c9b435", "001"), new Emoji(7, "5ac1bfd5040ab15980c9b435", "002")],
        }),
        ("text with sender", new TextMessage("事務局です") { Sender = new Sender("事務局", "https://images.example/icon.png") }),
        ("text with quick reply", new TextMessage("選んでください", new QuickReply(
        [
            .. ActionSamples.Everywhere.Select(action => new QuickReplyButtonObject(action, "https://images.example/icon.png")),
            .. ActionSamples.OnlyInQuickReplies.Select(action => new QuickReplyButtonObject(action)),
        ]))),
        ("textV2", new TextMessageV2(TextMessageV2.Escape("{波括弧}"))),
        ("textV2 with everything", new TextMessageV2("{who}さん、{all}、{smile}{{以上}}")
        {
            Substitution = new Dictionary<string, Substitution>
            {
                ["who"] = new UserMention("U8e742f61d673b39c7fff3cecb7536ef0"),
                ["all"] = new AllMention(),
                ["smile"] = new EmojiSubstitution("5ac1bfd5040ab15980c9b435", "001"),
            },
            QuoteToken = "q3Plxr4AgKd",
        }),
        ("sticker", new StickerMessage("446", "1988")),
        ("sticker with quote", new StickerMessage("789", "10855") { QuoteToken = "q3Plxr4AgKd" }),
        ("image", new ImageMessage(Image, Small)),
        ("video", new VideoMessage(Movie, Image)),
        ("video with tracking", new VideoMessage(Movie, Image) { TrackingId = "session-12:{intro}" }),
        ("audio", new AudioMessage("https://images.example/a.m4a", 60_000)),
        ("location", new LocationMessage("会場", "あおば市みどり町1-2", 35.65910807942215m, 139.70372892916203m)),
        ("coupon", new CouponMessage("01JYNW8JMQVFBNWF1APF8Z3FS7", "session_12")),
        ("imagemap", new ImagemapMessage(
            "https://images.example/map",
            "会場案内",
            new ImagemapSize(1040, 585),
            [
                new UriImagemapAction(new ImagemapArea(0, 0, 520, 585), "https://minutes.example/", "議事録"),
                new MessageImagemapAction(new ImagemapArea(520, 0, 520, 300), "次回の研究会", "次回"),
                new ClipboardImagemapAction(new ImagemapArea(520, 300, 520, 285), "みどりの風", "合言葉"),
            ])),
        ("imagemap with video", new ImagemapMessage(
            "https://images.example/map",
            "紹介",
            new ImagemapSize(1040, 1040),
            [],
            video: new Video(Movie, Image, new ImagemapArea(0, 0, 1040, 585), new ExternalLink("https://minutes.example/", "詳しく")))),
        ("imagemap with silent video", new ImagemapMessage(
            "https://images.example/map", "紹介", new ImagemapSize(1040, 1040), [], video: new Video(Movie, Image, new ImagemapArea(0, 0, 1040, 585)))),
        .. TemplateSamples.All,
        .. FlexSamples.All,
    ];
}
