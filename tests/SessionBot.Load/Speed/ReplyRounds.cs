using System.Diagnostics;
using System.Globalization;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Speed;

/// <summary>Each round starts both servers afresh, one after the other.</summary>
internal sealed class ReplyRounds(int seconds, bool pin)
{
    private const int Usual = 200;
    private const int Rush = 1000;
    private const int Connections = 64;

    /// <summary>Of the naive pipeline, which takes minutes for more.</summary>
    private const double NaiveShare = 0.1;

    private readonly List<double> _usualP50 = [];
    private readonly List<double> _usualP99 = [];
    private readonly List<double> _rushP99 = [];
    private readonly List<double> _perSecond = [];
    private readonly List<double> _naivePerSecond = [];
    private readonly List<double> _usualCpu = [];
    private readonly List<double> _cpu = [];
    private readonly List<double> _naiveCpu = [];

    public async Task RunAsync(CancellationToken ct)
    {
        using var folder = new WorkingFolder();
        await using var line = await PlayedLine.StartAsync(ct);
        var hall = new Hall(line);
        await MeasureServiceAsync(folder.Path, hall, ct);
        var naive = Programs.Own(NaivePipeline.Verb, folder.Path);
        naive.Environment[NaivePipeline.LineAddress] = line.Address.ToString();
        await using var server = await ServerProcess.StartAsync(pin ? Cores.Pin(naive) : naive, ct);
        var count = (int)(Rush * seconds * NaiveShare);
        await SustainedAsync(server.Address, hall, count / 2, ct);
        _naivePerSecond.Add(await CountedAsync(server, _naiveCpu, count, () => SustainedAsync(server.Address, hall, count, ct)));
    }

    public void Judge(Figures figures, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"as fast as it goes: {AckTable.Median(_perSecond):0} questions a second ({_perSecond.Min():0} to {_perSecond.Max():0}), "
            + $"naive EF Core {AckTable.Median(_naivePerSecond):0} ({_naivePerSecond.Min():0} to {_naivePerSecond.Max():0})"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"CPU us a question: {AckTable.Median(_cpu):0}, at {Usual} a second {AckTable.Median(_usualCpu):0}, naive EF Core {AckTable.Median(_naiveCpu):0}"));
        figures.Print("reply/200-p50", AckTable.Median(_usualP50), "ms", 2, isMost: true);
        figures.Print("reply/200-p99", AckTable.Median(_usualP99), "ms", 10, isMost: true);
        figures.Print("reply/1000-p99", AckTable.Median(_rushP99), "ms", 20, isMost: true);
        figures.Print("reply/naive-ef", AckTable.Median(_perSecond.Zip(_naivePerSecond, (one, other) => one / other)), "x", 20, isMost: false);
    }

    private async Task MeasureServiceAsync(string folder, Hall hall, CancellationToken ct)
    {
        var command = Programs.Unanswered(folder);
        hall.Furnish(command);
        await using var server = await ServerProcess.StartAsync(pin ? Cores.Pin(command) : command, ct);
        await hall.GatherAsync(server.Address, ct);
        await SustainedAsync(server.Address, hall, Usual * seconds, ct);
        var usual = await CountedAsync(server, _usualCpu, Usual * seconds, () => PacedAsync(server.Address, hall, Usual, ct));
        _usualP50.Add(Percentile(usual, 0.5));
        _usualP99.Add(Percentile(usual, 0.99));
        _rushP99.Add(Percentile(await PacedAsync(server.Address, hall, Rush, ct), 0.99));
        _perSecond.Add(await CountedAsync(server, _cpu, Rush * seconds / 2, () => SustainedAsync(server.Address, hall, Rush * seconds / 2, ct)));
    }

    /// <summary>What the server computes for each: rates are those of the machine too, this is not.</summary>
    private static async Task<T> CountedAsync<T>(ServerProcess server, List<double> cpu, int questions, Func<Task<T>> measure)
    {
        var before = server.Cpu;
        var measured = await measure();
        cpu.Add((server.Cpu - before).TotalMicroseconds / questions);
        return measured;
    }

    private async Task<List<double>> PacedAsync(Uri server, Hall hall, int perSecond, CancellationToken ct)
    {
        var (requests, replies) = hall.Questions(server, perSecond * seconds);
        var sent = await PacedLoop.RunAsync(server, requests, perSecond, ct);
        await replies.All.WaitAsync(Patience.Limit, ct);
        return replies.Since(sent);
    }

    private static async Task<double> SustainedAsync(Uri server, Hall hall, int count, CancellationToken ct)
    {
        var (requests, replies) = hall.Questions(server, count);
        var began = Stopwatch.GetTimestamp();
        await ClosedLoop.RunAsync(server, requests, Connections, ct);
        await replies.All.WaitAsync(Patience.Limit, ct);
        return count / Stopwatch.GetElapsedTime(began, replies.Last).TotalSeconds;
    }

    private static double Percentile(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
