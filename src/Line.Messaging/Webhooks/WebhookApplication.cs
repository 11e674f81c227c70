namespace Line.Messaging.Webhooks;

/// <summary>Hands each event to the method of its type. Derive from it and override what the bot cares for; the rest does nothing.</summary>
/// <remarks>
/// Events in standby mode come as well: see <see cref="WebhookEvent.Mode"/>. Answer the webhook before the work is done, since LINE waits
/// for two seconds.
/// </remarks>
public abstract class WebhookApplication
{
    /// <summary>
    /// Handles the events one after another, as they stand. One that fails does not keep the next from being handled.
    /// </summary>
    /// <exception cref="AggregateException">Some events failed: it has their exceptions, in order, and its message their event IDs.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, and no event had failed before; the rest was not begun.</exception>
    public async Task RunAsync(IEnumerable<WebhookEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var failed = new List<(WebhookEvent Event, Exception Exception)>();
        foreach (var ev in events)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            try
            {
                await HandleAsync(ev, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                failed.Add((ev, exception));
            }
        }

        if (failed.Count > 0)
        {
            throw new AggregateException($"Events failed: {string.Join(", ", failed.Select(one => one.Event))}.", failed.Select(one => one.Exception));
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A user sent a message.</summary>
    protected virtual Task OnMessageAsync(MessageEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A member of a group changed a message.</summary>
    protected virtual Task OnMessageEditedAsync(MessageEditedEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user took a message back: delete it wherever it was stored.</summary>
    protected virtual Task OnUnsendAsync(UnsendEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user added the account as a friend.</summary>
    protected virtual Task OnFollowAsync(FollowEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user blocked the account.</summary>
    protected virtual Task OnUnfollowAsync(UnfollowEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The account came into a group or room.</summary>
    protected virtual Task OnJoinAsync(JoinEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The account left a group or room.</summary>
    protected virtual Task OnLeaveAsync(LeaveEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People came into a group or room.</summary>
    protected virtual Task OnMemberJoinAsync(MemberJoinEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People left a group or room.</summary>
    protected virtual Task OnMemberLeaveAsync(MemberLeaveEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user tapped a button that posts data back.</summary>
    protected virtual Task OnPostbackAsync(PostbackEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user watched a video to its end.</summary>
    protected virtual Task OnVideoPlayCompleteAsync(VideoPlayCompleteEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user came near a beacon.</summary>
    protected virtual Task OnBeaconAsync(BeaconEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user linked an account, or failed to.</summary>
    protected virtual Task OnAccountLinkAsync(AccountLinkEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user's paid membership changed.</summary>
    protected virtual Task OnMembershipAsync(MembershipEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A module was attached or detached.</summary>
    protected virtual Task OnModuleAsync(ModuleEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>This channel may talk with the user.</summary>
    protected virtual Task OnActivatedAsync(ActivatedEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Another channel talks with the user.</summary>
    protected virtual Task OnDeactivatedAsync(DeactivatedEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The account was suspended.</summary>
    protected virtual Task OnBotSuspendedAsync(BotSuspendedEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The account works again.</summary>
    protected virtual Task OnBotResumedAsync(BotResumedEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A notification message was delivered.</summary>
    protected virtual Task OnDeliveryAsync(DeliveryEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Something that this library does not know happened.</summary>
    protected virtual Task OnUnknownAsync(UnknownEvent ev, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task HandleAsync(WebhookEvent ev, CancellationToken cancellationToken) => ev switch
    {
        MessageEvent message => OnMessageAsync(message, cancellationToken),
        MessageEditedEvent edited => OnMessageEditedAsync(edited, cancellationToken),
        UnsendEvent unsend => OnUnsendAsync(unsend, cancellationToken),
        FollowEvent follow => OnFollowAsync(follow, cancellationToken),
        UnfollowEvent unfollow => OnUnfollowAsync(unfollow, cancellationToken),
        JoinEvent join => OnJoinAsync(join, cancellationToken),
        LeaveEvent leave => OnLeaveAsync(leave, cancellationToken),
        MemberJoinEvent join => OnMemberJoinAsync(join, cancellationToken),
        MemberLeaveEvent leave => OnMemberLeaveAsync(leave, cancellationToken),
        PostbackEvent postback => OnPostbackAsync(postback, cancellationToken),
        VideoPlayCompleteEvent video => OnVideoPlayCompleteAsync(video, cancellationToken),
        BeaconEvent beacon => OnBeaconAsync(beacon, cancellationToken),
        AccountLinkEvent link => OnAccountLinkAsync(link, cancellationToken),
        MembershipEvent membership => OnMembershipAsync(membership, cancellationToken),
        ModuleEvent module => OnModuleAsync(module, cancellationToken),
        ActivatedEvent activated => OnActivatedAsync(activated, cancellationToken),
        DeactivatedEvent deactivated => OnDeactivatedAsync(deactivated, cancellationToken),
        BotSuspendedEvent suspended => OnBotSuspendedAsync(suspended, cancellationToken),
        BotResumedEvent resumed => OnBotResumedAsync(resumed, cancellationToken),
        DeliveryEvent delivery => OnDeliveryAsync(delivery, cancellationToken),
        UnknownEvent unknown => OnUnknownAsync(unknown, cancellationToken),
        _ => throw new ArgumentException($"{ev?.GetType().Name ?? "null"} is not an event of this library.", nameof(ev)),
    };
}
