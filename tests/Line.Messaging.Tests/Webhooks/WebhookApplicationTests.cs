using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class WebhookApplicationTests
{
    private static readonly WebhookEvent[] EveryEvent = [.. WebhookEventParser.Parse(WebhookBodies.Body(WebhookBodies.EveryEvent.Values)).Events];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_comes_to_the_method_of_its_type_in_order()
    {
        var bot = new Recording();
        await bot.RunAsync(EveryEvent, Cancelled);
        Assert.Equal(EveryEvent.Select(ev => ev.GetType().Name), bot.Handled);
        Assert.Equal(21, bot.Handled.Distinct().Count());
    }

    [Fact]
    public async Task A_bot_that_overrides_nothing_takes_every_event() =>
        Assert.Null(await Record.ExceptionAsync(() => new Idle().RunAsync(EveryEvent, Cancelled)));

    [Fact]
    public async Task An_event_that_fails_does_not_drop_the_rest()
    {
        var bot = new Recording("PostbackEvent", "FollowEvent");
        var exception = await Assert.ThrowsAsync<AggregateException>(() => bot.RunAsync(EveryEvent, Cancelled));
        Assert.Equal(["FollowEvent failed", "PostbackEvent failed"], exception.InnerExceptions.Select(inner => inner.Message));
        Assert.Contains("FollowEvent 01KDS0000000000000000000AB", exception.Message, StringComparison.Ordinal);
        Assert.Equal(EveryEvent.Length - 2, bot.Handled.Count);
    }

    [Fact]
    public async Task A_cancelled_run_begins_no_further_event()
    {
        using var cancellation = new CancellationTokenSource();
        var bot = new Recording { After = count => count == 3 ? cancellation.CancelAsync() : Task.CompletedTask };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.RunAsync(EveryEvent, cancellation.Token));
        Assert.Equal(3, bot.Handled.Count);
    }

    private sealed class Idle : WebhookApplication;

    private sealed class Recording(params string[] failing) : WebhookApplication
    {
        public List<string> Handled { get; } = [];

        public Func<int, Task> After { get; init; } = _ => Task.CompletedTask;

        protected override Task OnMessageAsync(MessageEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(MessageEvent));

        protected override Task OnMessageEditedAsync(MessageEditedEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(MessageEditedEvent));

        protected override Task OnUnsendAsync(UnsendEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(UnsendEvent));

        protected override Task OnFollowAsync(FollowEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(FollowEvent));

        protected override Task OnUnfollowAsync(UnfollowEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(UnfollowEvent));

        protected override Task OnJoinAsync(JoinEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(JoinEvent));

        protected override Task OnLeaveAsync(LeaveEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(LeaveEvent));

        protected override Task OnMemberJoinAsync(MemberJoinEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(MemberJoinEvent));

        protected override Task OnMemberLeaveAsync(MemberLeaveEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(MemberLeaveEvent));

        protected override Task OnPostbackAsync(PostbackEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(PostbackEvent));

        protected override Task OnVideoPlayCompleteAsync(VideoPlayCompleteEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(VideoPlayCompleteEvent));

        protected override Task OnBeaconAsync(BeaconEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(BeaconEvent));

        protected override Task OnAccountLinkAsync(AccountLinkEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(AccountLinkEvent));

        protected override Task OnMembershipAsync(MembershipEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(MembershipEvent));

        protected override Task OnModuleAsync(ModuleEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(ModuleEvent));

        protected override Task OnActivatedAsync(ActivatedEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(ActivatedEvent));

        protected override Task OnDeactivatedAsync(DeactivatedEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(DeactivatedEvent));

        protected override Task OnBotSuspendedAsync(BotSuspendedEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(BotSuspendedEvent));

        protected override Task OnBotResumedAsync(BotResumedEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(BotResumedEvent));

        protected override Task OnDeliveryAsync(DeliveryEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(DeliveryEvent));

        protected override Task OnUnknownAsync(UnknownEvent ev, CancellationToken cancellationToken) => KeepAsync(nameof(UnknownEvent));

        private async Task KeepAsync(string type)
        {
            if (failing.Contains(type))
            {
                throw new InvalidOperationException($"{type} failed");
            }

            Handled.Add(type);
            await After(Handled.Count);
        }
    }
}
