using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>The application builder that every verb starts from.</summary>
internal static class Host
{
    /// <remarks>
    /// Settings and prompts lie beside the program, wherever it is started; data lie where it is started.
    /// </remarks>
    public static WebApplicationBuilder Create(params IReadOnlyList<string> args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args], ContentRootPath = AppContext.BaseDirectory });
        SettingRange.CheckAll(builder.Configuration);
        return builder;
    }
}
