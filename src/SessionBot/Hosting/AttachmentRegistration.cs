using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SessionBot.Features.Attachments;
using SessionBot.Features.Questions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Hosting;

/// <summary>The parts of the composition that keep photos and files.</summary>
internal static class AttachmentRegistration
{
    private const string DefaultFolder = "attachments";

    public static void AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AttachmentOptions>().Bind(configuration.GetSection("Attachments"))
            .PostConfigure(options => options.Folder ??= BesideDatabase(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AttachmentOptions>, AttachmentValidator>();
        services.AddSingleton<AttachmentStore>().AddSingleton<RunningDownloads>();
        services.AddScoped<KeepAttachment>().AddScoped<PhotoSets>().AddScoped<KeepLocation>().AddScoped<JoinAttachment>();
        services.AddScoped<FetchQueue>().AddScoped<FetchContent>().AddScoped<AttachmentNotices>().AddScoped<FailedAttachment>().AddScoped<WithdrawEmptied>();
        services.AddScoped<EraseAttachments>().AddScoped<ExportAttachments>().AddScoped<ReadAttachments>().AddScoped<LogAttachment>();
        services.AddHostedService<LaneProcessor<FetchContent>>();
    }

    /// <returns>The folder that the service on an SQLite file has used, if that on PostgreSQL would not find it by itself; else null.</returns>
    public static string? FolderAfterMove(string file, IConfiguration configuration) =>
        configuration["Attachments:Folder"] is null && Beside(file) is var folder && folder != BesideDatabase(configuration) ? folder : null;

    private static string BesideDatabase(IConfiguration configuration)
    {
        var database = DatabaseSetting.Read(configuration);
        return DatabaseKinds.Of(database) == DatabaseKind.Sqlite
            ? Beside(new SqliteConnectionStringBuilder(database).DataSource)
            : Path.GetFullPath(Path.Combine("data", DefaultFolder));
    }

    private static string Beside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, DefaultFolder);
}
