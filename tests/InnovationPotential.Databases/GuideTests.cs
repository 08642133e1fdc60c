using InnovationPotential.Tests.Docs;

namespace InnovationPotential.Databases;

/// <summary>The programs of the documentation that need an engine run and print what stands below them.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task Programs_print_what_the_page_says()
    {
        MarkdownBlock.OfEngines.Should().NotBeEmpty();
        var before = Directory.GetCurrentDirectory();
        var folder = Directory.CreateTempSubdirectory("innopot-guide-").FullName;
        Directory.SetCurrentDirectory(folder);
        try
        {
            WriteFirms();
            foreach (var block in MarkdownBlock.OfEngines)
            {
                var program = ExampleProgram.Compile(block.Code);
                program.Errors.Should().BeEmpty(block.Name);
                Normalized(await program.Run()).Should().Be(Normalized(block.Output ?? ""), block.Name);
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }
    }

    // The same numbers each time: multiples of primes, cut off.
    private static void WriteFirms()
    {
        Directory.CreateDirectory("firms");
        using var engine = Engine.DuckDb();
        foreach (var year in new[] { 2023, 2024 })
        {
            engine.Run(FormattableString.Invariant($"""
                COPY (SELECT 'F' || i AS firm, {year} AS year, (i * 7919 + {year}) % 1000 / 10e0 AS rd,
                    CASE WHEN i % 11 = 0 THEN NULL ELSE (i * 104729) % 500 / 5e0 END AS patents,
                    CASE WHEN i % 17 = 0 THEN NULL ELSE (i * 1299709 + {year}) % 90 / 9e0 END AS training
                FROM range(1, 1001) t(i)) TO 'firms/{year}.parquet' (FORMAT parquet)
                """));
        }
    }

    private static string Normalized(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
