using System.Threading.Channels;
using LineSimulator.Webhooks;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Page.Acts;

/// <summary>
/// Holds back the events of what people do between two presses of a button. The platform holds the events of one flow of
/// control only, so while events are held every act runs in the one flow that this desk keeps open.
/// </summary>
internal sealed class HeldDesk(LinePlatform platform, IHostApplicationLifetime lifetime)
{
    private readonly Lock _gate = new();
    private Holding? _holding;

    /// <summary>How many acts are held, or null while nothing is.</summary>
    public int? Count
    {
        get
        {
            lock (_gate)
            {
                return _holding?.Count;
            }
        }
    }

    public void Begin(HeldOrder order)
    {
        lock (_gate)
        {
            if (_holding is not null)
            {
                throw new SimulatorException("すでにためています。先に「いま届ける」を押してください。");
            }

            var acts = System.Threading.Channels.Channel.CreateUnbounded<HeldAct>();
            _holding = new Holding(acts.Writer, platform.HoldAsync(() => DoAllAsync(acts.Reader), order, lifetime.ApplicationStopping));
        }
    }

    /// <summary>Does something now; its event goes at once, or with the others when events are held.</summary>
    public Task DoAsync(Func<Task> act)
    {
        lock (_gate)
        {
            if (_holding is null)
            {
                return act();
            }

            var held = new HeldAct(act, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _holding.Count++;
            _holding.Acts.TryWrite(held);
            return held.Done.Task;
        }
    }

    /// <summary>Lets the held events go and returns when the bot has answered all of them.</summary>
    public Task ReleaseAsync()
    {
        lock (_gate)
        {
            if (_holding is not { } holding)
            {
                throw new SimulatorException("何もためていません。先に「ため始める」を押してください。");
            }

            _holding = null;
            holding.Acts.Complete();
            return holding.Flow;
        }
    }

    private static async Task DoAllAsync(ChannelReader<HeldAct> acts)
    {
        await foreach (var held in acts.ReadAllAsync())
        {
            try
            {
                await held.Act();
                held.Done.SetResult();
            }
#pragma warning disable CA1031 // Whoever did the act is told; what the others hold must still go out.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                held.Done.SetException(fault);
            }
        }
    }

    private sealed record HeldAct(Func<Task> Act, TaskCompletionSource Done);

    private sealed class Holding(ChannelWriter<HeldAct> acts, Task flow)
    {
        public ChannelWriter<HeldAct> Acts { get; } = acts;

        public Task Flow { get; } = flow;

        public int Count { get; set; }
    }
}
