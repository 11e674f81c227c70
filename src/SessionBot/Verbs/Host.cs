using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>The application builder that every verb starts from.</summary>
internal static class Host
{
    /// <param name="args">What the command line holds beside the verb and its options: settings.</param>
    /// <remarks>
    /// Settings and prompts lie beside the program, wherever it is started; data lie where it is started.
    /// </remarks>
    /// <exception cref="OptionsValidationException">Names each setting that is unknown, cannot be read or is out of its bounds.</exception>
    /// <exception cref="UsageException">Something on the command line is no setting.</exception>
    public static WebApplicationBuilder Create(params IReadOnlyList<string> args)
    {
        var given = CommandLineSettings.KeysOf(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args], ContentRootPath = AppContext.BaseDirectory });
        List<string> faults =
        [
            .. KnownSettings.Faults(builder.Configuration, given), .. SettingRange.Faults(builder.Configuration), .. ListenAddresses.Faults(builder.Configuration),
        ];
        return faults.Count == 0 ? builder : throw new OptionsValidationException("settings", typeof(string), faults);
    }
}
