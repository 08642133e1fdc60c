using System.Text;
using InnovationPotential.Attack;

namespace InnovationPotential.Tests.Hostile;

/// <summary>Bugs planted in readers are found, named and made small.</summary>
public sealed class PlantedBugTests
{
    private static readonly Reader Csv = AttackReaders.Of("csv");
    private static readonly Reader Model = AttackReaders.Of("model");

    [Theory]
    [InlineData(0, "{\"a\": 1}", "", null)]
    [InlineData(1, "{\"a\": NaN}", "", "no JSON: {\"a\": NaN}")]
    [InlineData(2, "", "", "ends with 2 and says nothing")]
    [InlineData(2, "", "IP1008", null)]
    [InlineData(3, "", "", "ends with 3 and says nothing")]
    [InlineData(4, "", "no memory", "ends with 4: no memory")]
    [InlineData(70, "", "Unexpected", "ends with 70: Unexpected")]
    [InlineData(2, "", "x\n   at y", "a stack trace: x\n   at y")]
    public void A_command_that_ends_as_none_may(int code, string output, string error, string? fault) =>
        CommandAttack.ProblemOf(["assess", "m.json", "d.csv", "--format", "json"], code, output, error).Should().Be(fault);

    [Fact]
    public void An_exception_over_a_quote_that_is_left_open()
    {
        var planted = Csv with
        {
            Use = input => Encoding.Latin1.GetString(input).Split('\n').Any(l => l.Count(c => c == '"') % 2 == 1)
                ? throw new KeyNotFoundException("planted") : Csv.Use(input),
        };

        var finding = OnlyFinding(planted, 200);
        finding.Kind.Should().StartWith(nameof(KeyNotFoundException));
        finding.Input.Should().Equal([(byte)'"'], "all that is needed is a quote");
        finding.Cases.Should().BeGreaterThan(1);
    }

    [Fact]
    public void A_model_with_a_member_twice_that_is_taken()
    {
        var planted = Model with
        {
            Use = input => JsonTree.Parse(input)?.All().Any(t => t.Items.Count > t.Items.Select(i => i.Name).Distinct().Count()
                && t.Form == '{') == true ? new ReadOutcome(true, "a member came twice") : new ReadOutcome(false, null),
        };

        var finding = OnlyFinding(planted, 300);
        finding.Kind.Should().Be("a member came twice");
        var smallest = JsonTree.Parse(finding.Input)!;
        smallest.All().Count(t => t.Form == '{').Should().BeLessThanOrEqualTo(4);
    }

    [Fact]
    public void A_result_that_is_infinite_now_and_then()
    {
        var planted = Csv with
        {
            Use = input => Encoding.Latin1.GetString(input).Contains("1e308", StringComparison.Ordinal)
                ? new ReadOutcome(true, "m of A: score ∞") : new ReadOutcome(true, null),
        };

        Encoding.Latin1.GetString(OnlyFinding(planted, 400).Input).Should().Be("1e308");
    }

    [Fact]
    public void Memory_that_grows_with_a_number()
    {
        var planted = Csv with
        {
            Use = input =>
            {
                if (Encoding.Latin1.GetString(input).Contains("2147483647",
                    StringComparison.Ordinal)) _ = GC.AllocateUninitializedArray<byte>(2 << 20);
                return new ReadOutcome(true, null);
            },
        };

        new Fuzzer(planted) { MostBytes = 1 << 20 }.Run(1, 0,
            600).Findings.Should().ContainSingle().Which.Kind.Should().Be("too much memory");
    }

    [Fact]
    public void An_execution_that_does_not_end()
    {
        using var never = new ManualResetEventSlim();
        var planted = Csv with
        {
            Use = input =>
            {
                if (input.Length > 300) never.Wait();
                return new ReadOutcome(true, null);
            },
        };

        var report = new Fuzzer(planted) { Longest = TimeSpan.FromMilliseconds(200) }.Run(1, 0, 1000);
        never.Set();
        report.Findings.Should().ContainSingle().Which.Kind.Should().Be("hangs");
    }

    [Fact]
    public void A_refusal_without_a_code()
    {
        var planted = Model with { Use = _ => ReadOutcome.Of(new Reading<IndicatorModel>(null, []), _ => null) };

        OnlyFinding(planted, 3).Kind.Should().Be("refused without an error");
    }

    private static Finding OnlyFinding(Reader planted, int executions) =>
        new Fuzzer(planted).Run(1, 0, executions).Findings.Should().ContainSingle().Which;
}
