namespace Line.Messaging.Tests.Messages;

public static class FlexSamples
{
    private const string Image = "https://images.example/t.png";

    private static readonly UriTemplateAction Open = new("開く", "https://minutes.example/");

    /// <summary>A card as a bot would build it.</summary>
    public static BubbleContainer Card { get; } = new()
    {
        Size = BubbleSize.Kilo,
        Header = new BoxComponent(BoxLayout.Vertical, new TextComponent("第12回 研究会") { Weight = Weight.Bold, Size = ComponentSize.Xl }),
        Hero = new ImageComponent(Image) { Size = ComponentSize.Full, AspectRatio = AspectRatio._20_13, AspectMode = AspectMode.Cover },
        Body = new BoxComponent(BoxLayout.Vertical)
        {
            Spacing = Spacing.Md,
            Contents =
            [
                new TextComponent("あおば市みどり町の取り組み") { Wrap = true },
                new SeparatorComponent(),
                new BoxComponent(
                    BoxLayout.Baseline,
                    new IconComponent("https://images.example/clock.png") { Size = ComponentSize.Sm },
                    new TextComponent("19時から") { Margin = Spacing.Sm, Color = "#666666" }),
            ],
        },
        Footer = new BoxComponent(BoxLayout.Horizontal, new ButtonComponent(Open) { Style = ButtonStyle.Primary, Color = ColorCode.FromRgb(6, 120, 80) }),
        Styles = new BubbleStyles { Footer = new BlockStyle { Separator = true } },
    };

    public static IEnumerable<(string Name, ISendMessage Message)> All { get; } =
    [
        ("flex card", new FlexMessage("第12回のご案内", Card)),
        ("flex carousel", new FlexMessage("一覧") { Contents = new CarouselContainer(Card, Card with { Footer = null }) }),
        ("flex bubble with everything", new FlexMessage("すべて", new BubbleContainer
        {
            Size = BubbleSize.Giga,
            Direction = ComponentDirection.Rtl,
            Header = Components.Box,
            Hero = Components.Box,
            Body = new BoxComponent(BoxLayout.Vertical, Components.Text, Components.Spans, Components.Button, Components.Image, Components.Separator),
            Footer = new BoxComponent(BoxLayout.Baseline, Components.Icon, Components.Text),
            Styles = new BubbleStyles { Header = Style, Hero = Style, Body = Style, Footer = Style },
            Action = new MessageTemplateAction(null, "詳しく"),
        })),
        ("flex video", new FlexMessage("動画", new BubbleContainer
        {
            Hero = new VideoComponent("https://images.example/a.mp4", Image, new ImageComponent(Image) { Size = ComponentSize.Full })
            {
                AspectRatio = AspectRatio._191_1,
                Action = Open,
            },
        })),
        ("flex without contents", new FlexMessage("空", new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical) })),
        .. ActionSamples.Everywhere.Select((action, index) => (
            $"flex button with action {index}",
            (ISendMessage)new FlexMessage("一覧", new BubbleContainer { Body = new BoxComponent(BoxLayout.Vertical, new ButtonComponent(action)) }))),
    ];

    private static BlockStyle Style => new() { BackgroundColor = "#FFFFFF", Separator = true, SeparatorColor = "#00000080" };

    /// <summary>One of each component with every member set.</summary>
    private static class Components
    {
        public static TextComponent Text { get; } = new("本文")
        {
            Flex = 1,
            Margin = Spacing.Pixels(4.5m),
            Size = ComponentSize._3xl,
            Color = "#112233",
            Weight = Weight.Bold,
            Style = TextStyle.Italic,
            Decoration = TextDecoration.Underline,
            Align = Align.End,
            Gravity = Gravity.Center,
            Wrap = true,
            LineSpacing = Spacing.Pixels(6),
            MaxLines = 3,
            AdjustMode = AdjustMode.ShrinkToFit,
            Scaling = true,
            Position = ComponentPosition.Relative,
            OffsetTop = Spacing.Pixels(1),
            OffsetBottom = Spacing.None,
            OffsetStart = Spacing.Percent(2.5m),
            OffsetEnd = Spacing.Xs,
            Action = Open,
        };

        public static TextComponent Spans { get; } = new()
        {
            Contents =
            [
                new SpanComponent("賛成") { Size = ComponentSize.Pixels(18), Color = "#00AA00FF", Weight = Weight.Regular },
                new SpanComponent("反対") { Style = TextStyle.Normal, Decoration = TextDecoration.LineThrough },
            ],
        };

        public static ButtonComponent Button { get; } = new(Open)
        {
            Flex = 0,
            Margin = Spacing.Xxl,
            Height = ButtonHeight.Sm,
            Style = ButtonStyle.Secondary,
            Color = "#DDDDDD",
            Gravity = Gravity.Bottom,
            AdjustMode = AdjustMode.ShrinkToFit,
            Scaling = false,
            Position = ComponentPosition.Absolute,
            OffsetTop = Spacing.Md,
            OffsetBottom = Spacing.Md,
            OffsetStart = Spacing.Md,
            OffsetEnd = Spacing.Md,
        };

        public static ImageComponent Image { get; } = new(FlexSamples.Image)
        {
            Flex = 2,
            Margin = Spacing.Lg,
            Align = Align.Center,
            Gravity = Gravity.Top,
            Size = ComponentSize.Percent(50),
            AspectRatio = new AspectRatio(1, 3),
            AspectMode = AspectMode.Fit,
            BackgroundColor = "#F0F0F0",
            Animated = true,
            Position = ComponentPosition.Absolute,
            OffsetTop = Spacing.Sm,
            OffsetBottom = Spacing.Sm,
            OffsetStart = Spacing.Sm,
            OffsetEnd = Spacing.Sm,
            Action = Open,
        };

        public static IconComponent Icon { get; } = new(FlexSamples.Image)
        {
            Margin = Spacing.Xl,
            Size = ComponentSize._5xl,
            AspectRatio = AspectRatio._16_9,
            Scaling = true,
            Position = ComponentPosition.Relative,
            OffsetTop = Spacing.Lg,
            OffsetBottom = Spacing.Lg,
            OffsetStart = Spacing.Lg,
            OffsetEnd = Spacing.Lg,
        };

        public static SeparatorComponent Separator { get; } = new() { Margin = Spacing.Md, Color = "#CCCCCC" };

        public static BoxComponent Box { get; } = new(BoxLayout.Horizontal, new TextComponent("一"), new BoxComponent(BoxLayout.Vertical))
        {
            Flex = 1,
            Spacing = Spacing.Pixels(8),
            Margin = Spacing.None,
            PaddingAll = Spacing.Percent(3),
            PaddingTop = Spacing.Sm,
            PaddingBottom = Spacing.Md,
            PaddingStart = Spacing.Lg,
            PaddingEnd = Spacing.Xl,
            Width = BoxLength.Percent(80),
            MaxWidth = BoxLength.Pixels(300),
            Height = BoxLength.Pixels(40),
            MaxHeight = BoxLength.Percent(33.3m),
            BackgroundColor = "#FFFFFF00",
            Background = new LinearGradient(23.5m, "#FFFF00", "#0080FF80") { CenterColor = "#FFFFFF", CenterPosition = 10 },
            BorderColor = "#000000",
            BorderWidth = BorderWidth.SemiBold,
            CornerRadius = Spacing.Pixels(12),
            JustifyContent = JustifyContent.SpaceEvenly,
            AlignItems = AlignItems.FlexEnd,
            Position = ComponentPosition.Absolute,
            OffsetTop = Spacing.Percent(1),
            OffsetBottom = Spacing.Xxl,
            OffsetStart = Spacing.Pixels(0),
            OffsetEnd = Spacing.Pixels(20),
            Action = Open,
        };
    }
}
