using LineSimulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The simulator as a process of its own. Every option can be given: --urls http://127.0.0.1:5081 --WebhookUrl http://localhost:5080/line/webhook
var settings = new ConfigurationBuilder().AddEnvironmentVariables("LINE_SIMULATOR_").AddCommandLine(args).Build();
await using var simulator = LineSimulatorHost.Build(
    settings.Get<SimulatorOptions>() ?? new(),
    TimeProvider.System,
    settings["urls"] ?? "http://127.0.0.1:5081",
    logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true));
await simulator.RunAsync();
