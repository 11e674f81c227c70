using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SessionBot.Features.Attachments;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

public sealed class AttachmentSettingsTests
{
    [Fact]
    public void A_type_that_nobody_knows_is_refused_with_those_that_there_are()
    {
        var result = new AttachmentValidator().Validate(null, new() { Folder = "files", Types = ["jpeg", "exe"] });

        Assert.Contains("Attachments:Types:1 is \"exe\": write one of jpeg, png", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_name_is_refused()
    {
        var result = new AttachmentValidator().Validate(null, new() { Folder = " " });

        Assert.Contains("Attachments:Folder is empty", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_at_the_start()
    {
        var file = Path.GetTempFileName();
        var store = new AttachmentStore(Options.Create(new AttachmentOptions { Folder = Path.Combine(file, "attachments") }), new RunningDownloads());

        var refusal = Assert.Throws<OptionsValidationException>(store.Open);

        Assert.Contains("name a folder that the service may write", Assert.Single(refusal.Failures), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("25MB")]
    public void A_size_out_of_its_bounds_is_refused(string size)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Attachments:MaxBytes", size)]).Build();

        Assert.Contains($"Attachments:MaxBytes is {size}", Assert.Single(SettingRange.Faults(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_setting_the_files_lie_beside_the_database()
    {
        var folder = Directory.CreateTempSubdirectory("sessionbot-");
        await using (var world = await BotWorld.StartAsync(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = $"Data Source={Path.Combine(folder.FullName, "bot.db")}",
            ["Attachments:Folder"] = null,
        }))
        {
            Assert.Equal(Path.Combine(folder.FullName, "attachments"), world.StoreFolder());
            Assert.True(Directory.Exists(world.StoreFolder()));
        }

        folder.Delete(recursive: true);
    }
}
