using System.Text;
using InnovationPotential.Attack;

namespace InnovationPotential.Tests.Hostile;

/// <summary>
/// A short, seeded attack on every reader, and the attack itself: it draws every kind and finds what was planted. The long one is
/// <c>dotnet run -c Release --project tests/InnovationPotential.Attack -- --executions 1000000 --seed 2</c>.
/// </summary>
public sealed class AttackTests
{
    private const int Seed = 1;
    private const int Often = 100;

    public static TheoryData<string, int> Readers => new()
    {
        { "csv", 400 }, { "rows", 300 }, { "table", 400 }, { "workbook", 60 }, { "workbook-bytes", 60 }, { "model", 250 },
            { "fitted", 120 },
        { "study", 120 }, { "uncertainty-part", 150 }, { "sensitivity-part", 300 }, { "part-bytes", 2000 }, { "coinr", 200 },
            { "period", 4000 }, { "command", 250 },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void What_is_read_is_refused_with_a_code_or_works(string reader, int executions)
    {
        var report = new Fuzzer(AttackReaders.Of(reader)).Run(Seed, 0, executions);

        report.Findings.Select(f => $"{f.Kind} (number {f.Number}): {f.Words} at {Encoding.Latin1.GetString(f.Input)}").Should().BeEmpty();
        report.Executions.Should().Be(executions);
        // A byte of a part that changes and is not seen would be a finding: the checksum stands over all of them.
        if (reader != "part-bytes") report.Accepted.Should().BePositive("an attack of which nothing is accepted shows little");
    }

    [Fact]
    public void Every_reader_is_attacked() =>
        Readers.Select(r => r.Data.Item1).Should().BeEquivalentTo(AttackReaders.All.Select(r => r.Name));

    /// <summary>Inputs have numbers: what came before does not matter.</summary>
    [Fact]
    public void A_number_and_a_seed_give_the_same_input()
    {
        foreach (var reader in AttackReaders.All)
        {
            reader.InputOf(5, 17).Should().Equal(reader.InputOf(5, 17), reader.Name);
            Enumerable.Range(0, 20).Any(n => !reader.InputOf(5,
                n).AsSpan().SequenceEqual(reader.InputOf(6, n))).Should().BeTrue(reader.Name);
        }
    }

    [Theory]
    [InlineData("model")]
    [InlineData("study")]
    public void Every_kind_of_the_schema_is_drawn_often(string what)
    {
        var (draws, schema) = what == "model" ? (ModelAttack.Models, IndicatorModel.Schema())
            : (StudyAttack.Studies, UncertaintyStudy.Schema());
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < 20_000; number++) draws.Draw(new RandomDraw(number), counts);

        var kinds = SchemaWords.KindsOf(schema);
        kinds.Count.Should().BeGreaterThanOrEqualTo(100);
        kinds.Where(k => counts.GetValueOrDefault(k) < Often).Select(k => $"{k} {counts.GetValueOrDefault(k)}").Should().BeEmpty();
    }
}
