namespace Line.Messaging.Tests.Messages;

public static class ActionSamples
{
    /// <summary>The actions that may stand anywhere but in a Flex video.</summary>
    public static IReadOnlyList<ITemplateAction> Everywhere { get; } =
    [
        new MessageTemplateAction("質問する", "質問があります"),
        new PostbackTemplateAction("承認", "kind=approve&id=7", "承認しました"),
        new PostbackTemplateAction("古い形", "kind=old", "古い", useDisplayText: false),
        new PostbackTemplateAction("だまって", "kind=quiet"),
        new PostbackTemplateAction("訂正", "kind=edit") { InputOption = InputOption.OpenKeyboard, FillInText = "報告：\n" },
        new UriTemplateAction("議事録を読む", "https://minutes.example/s/12", new AltUri("https://minutes.example/s/12?wide")),
        new DateTimePickerTemplateAction("日時", "kind=when", DateTimePickerMode.Datetime, new DateTime(2026, 9, 1, 19, 0, 0), min: new DateTime(2026, 8, 1)),
        new DateTimePickerTemplateAction("日", "kind=day", DateTimePickerMode.Date, "2026-09-01", "2026-08-01", "2026-12-31"),
        new DateTimePickerTemplateAction("時刻", "kind=time", DateTimePickerMode.Time),
        new ClipboardTemplateAction("合言葉を写す", "みどりの風"),
    ];

    public static IReadOnlyList<ITemplateAction> OnlyInQuickReplies { get; } =
    [
        new CameraTemplateAction("撮る"),
        new CameraRollTemplateAction("写真を選ぶ"),
        new LocationTemplateAction("場所を送る"),
    ];

    public static ITemplateAction OnlyInRichMenus { get; } = new RichMenuSwitchTemplateAction("menu-live", "kind=menu", "当日");
}
