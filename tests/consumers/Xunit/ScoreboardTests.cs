using InnovationPotential;
using Xunit;

namespace Consumer;

/// <summary>A user's tests of a scoreboard of their own.</summary>
public sealed class ScoreboardTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("index", m => m.Indicator("rd").Indicator("patents"));

    [Theory]
    [InlineData("A", 0.5, 2)]
    [InlineData("B", 0.5, 2)]
    [InlineData("C", 0.75, 1)]
    public void Scores_are_the_means_of_positions(string unit, double score, double rank)
    {
        var table = IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n", Model);

        var result = Model.Assess(table).Ranking().Single(r => r.Unit == unit);

        Assert.Equal(score, result.Score);
        Assert.Equal(rank, result.Rank);
    }

    [Fact]
    public void What_is_wrong_is_told_with_a_code()
    {
        var reading = IndicatorTable.TryParseCsv("unit,rd,patents\nA,1,many\n", Model);

        Assert.False(reading.Succeeded);
        Assert.Equal("patents", Assert.Single(reading.Diagnostics).Location.Node);
    }

    [Fact]
    public void A_workbook_is_written_and_read_again()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        Model.Assess(IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\n", Model)).WriteWorkbook(path);
        using (var file = File.OpenRead(path)) Assert.Equal('P', (char)file.ReadByte());
        File.Delete(path);
    }
}
