using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>Tables for people show the first of many units and say how many there are; programs get all.</summary>
public sealed class LargeTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public LargeTableTests()
    {
        File.WriteAllText(In("model.json"), """{"code":"m","children":[{"code":"a"}]}""");
        File.WriteAllText(In("data.csv"), "unit,period,a\n" + string.Concat(Enumerable.Range(1, 201).SelectMany(u =>
            ((int[])[2020, 2021]).Select(p => FormattableString.Invariant($"u{u:000},{p},{u}\n")))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(400, "The first 200 of 201 units in each period.")]
    [InlineData(6, "The first 3 of 201 units in each period.", "--top", "3")]
    [InlineData(402, null, "--all")]
    [InlineData(3, "The first 3 of 201 units.", "--top", "3", "--period", "2021")]
    public void A_table_shows_the_first(int rows, string? note, params string[] options)
    {
        foreach (var form in (string[])["table", "md", "html"])
        {
            var output = Assess(["--format", form, .. options]);
            output.Split("u2").Length.Should().BeGreaterThan(1);
            output.Split('\n').Count(l => l.Contains("20")).Should().BeGreaterThanOrEqualTo(rows);
            if (note is null) output.Should().NotContain("The first");
            else output.Should().Contain(note);
        }

        Assess(["--format", "csv", .. options]).Split('\n').Should().HaveCount(2 + (options.Contains("--period") ? 201 : 402));
    }

    [Fact]
    public void The_best_come_first() => Assess("--top", "1", "--period", "2020").Split('\n')[3].Should().Contain("u201");

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--top", "3", "--all")]
    public void What_cannot_be_is_refused(params string[] options)
    {
        using var error = new StringWriter();
        Innopot.Run(["assess", In("model.json"), In("data.csv"), .. options], new StringWriter(), error).Should().Be(2);
        error.ToString().Should().Contain("--top");
    }

    private string In(string file) => Path.Combine(_folder, file);

    private string Assess(params string[] options)
    {
        using var output = new StringWriter();
        Innopot.Run(["assess", In("model.json"), In("data.csv"), .. options], output, new StringWriter()).Should().Be(0);
        return output.ToString();
    }
}
