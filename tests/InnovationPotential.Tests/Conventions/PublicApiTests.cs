using PublicApiGenerator;

namespace InnovationPotential.Tests.Conventions;

/// <summary>The public API is what was approved. To approve a change, run the test with INNOPOT_APPROVE=1 and commit the file.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(IndicatorModel), "PublicApi.approved.txt")]
    [InlineData(typeof(ExcelTables), "PublicApi.Excel.approved.txt")]
    [InlineData(typeof(SqlDialect), "PublicApi.Sql.approved.txt")]
    public void The_public_api_is_the_approved_one(Type member, string file)
    {
        var path = Repository.PathOf("tests", "InnovationPotential.Tests", "Conventions", file);
        var api = member.Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1") File.WriteAllText(path, api);

        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        Differences(approved, api).Should().BeEmpty("a change of the public API is approved with INNOPOT_APPROVE=1");
    }

    /// <summary>The surface grows only on purpose: a type more is a number changed here, with the issue that names it.</summary>
    [Theory]
    [InlineData(typeof(IndicatorModel), "InnovationPotential", 73)]
    [InlineData(typeof(IndicatorModel), "", 311)]
    [InlineData(typeof(ExcelTables), "", 5)]
    [InlineData(typeof(SqlDialect), "", 10)]
    public void The_public_surface_grows_only_on_purpose(Type member, string within, int types) =>
        member.Assembly.GetTypes().Count(t => t.IsPublic && (within.Length == 0 || t.Namespace == within)).Should()
            .BeLessThanOrEqualTo(types);

    private static string[] Differences(string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var removed = before.Except(after).Select(line => "- " + line.Trim());
        var added = after.Except(before).Select(line => "+ " + line.Trim());
        var moved = before.SequenceEqual(after) ? Array.Empty<string>() : ["the order or number of lines"];
        return [.. removed.Concat(added).DefaultIfEmpty(moved.FirstOrDefault() ?? "").Where(line => line.Length > 0)];
    }
}
