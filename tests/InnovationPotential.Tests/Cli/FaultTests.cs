using System.Text;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>What the command does where the world around it fails.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public FaultTests() => Run("init", _folder).Code.Should().Be(0);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_no_file_to_write()
    {
        var (code, _, error) = Assess("--out", _folder);

        code.Should().Be(3);
        error.Trim().Should().EndWith("cannot be written: it is a folder.");
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        var before = File.ReadAllText(In("data.csv"));

        var (code, _, error) = Assess("--format", "csv", "--out", Path.Combine(_folder, ".", "data.csv"));

        code.Should().Be(2);
        error.Should().Contain("write to another file");
        File.ReadAllText(In("data.csv")).Should().Be(before);
    }

    [Fact]
    public void A_link_stays_and_what_it_leads_to_is_replaced()
    {
        File.WriteAllText(In("real.csv"), "before");
        File.CreateSymbolicLink(In("link.csv"), "real.csv");
        File.CreateSymbolicLink(In("new.csv"), "made.csv");

        Assess("--out", In("link.csv")).Code.Should().Be(0);
        Assess("--out", In("new.csv")).Code.Should().Be(0);

        new FileInfo(In("link.csv")).LinkTarget.Should().Be("real.csv");
        File.ReadAllText(In("real.csv")).Should().StartWith("unit,");
        File.ReadAllText(In("made.csv")).Should().StartWith("unit,");
    }

    [Fact]
    public void A_file_keeps_the_rights_it_had()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.WriteAllText(In("private.csv"), "before");
        File.SetUnixFileMode(In("private.csv"), Private);

        Assess("--out", In("private.csv")).Code.Should().Be(0);

        File.GetUnixFileMode(In("private.csv")).Should().Be(Private);
        File.ReadAllText(In("private.csv")).Should().StartWith("unit,");
    }

    [Fact]
    public void A_device_is_written_to_as_it_stands_and_a_full_one_is_said()
    {
        if (!OperatingSystem.IsLinux()) return;
        var (code, _, error) = Assess("--format", "csv", "--out", "/dev/full");

        code.Should().Be(3);
        error.Trim().Should().Be("The file '/dev/full' cannot be written: No space left on device");
        using var device = File.OpenRead("/dev/full");
        device.ReadByte().Should().Be(0);
    }

    [Theory]
    [InlineData("full", 3, "The output cannot be written: no room")]
    [InlineData("memory", 4, "There is not enough memory; nothing was written.")]
    [InlineData("defect", 70, "Unexpected InvalidCastException: odd This is a defect of innopot; with INNOPOT_TRACE=1 it says where.")]
    public void Whatever_happens_has_a_line_and_a_documented_code(string what, int expected, string line)
    {
        using var output = new FailingWriter(what switch
        {
            "full" => new IOException("no room"),
            "memory" => new InsufficientMemoryException(),
            _ => new InvalidCastException("odd"),
        });
        using var error = new StringWriter();

        Innopot.Run(["presets"], output, error).Should().Be(expected);

        error.ToString().Should().Be(line + Environment.NewLine);
    }

    [Fact]
    public void Who_cannot_be_told_of_problems_gets_the_code_and_the_result()
    {
        using var output = new StringWriter();
        using var error = new FailingWriter(new IOException("closed"));

        Innopot.Run(["assess", In("nowhere.json"), In("data.csv")], output, error).Should().Be(2);
        Innopot.Run(["nonsense"], output, error).Should().Be(2);
        Innopot.Run(["assess", In("model.json"), In("data.csv")], output, error).Should().Be(0);

        output.ToString().Should().Contain("IT cluster");
    }

    [Fact]
    public void Two_writers_leave_the_whole_file_of_one_of_them()
    {
        var wholes = new[] { "csv", "json" }.Select(f => Assess("--format", f).Output).ToArray();

        Parallel.For(0, 40, i => Assess("--format", i % 2 == 0 ? "csv" : "json", "--out", In("shared.txt")).Code.Should().Be(0));

        wholes.Should().Contain(File.ReadAllText(In("shared.txt")));
        Directory.GetFiles(_folder, "*.tmp").Should().BeEmpty();
    }

    [Fact]
    public void Names_neither_steer_a_terminal_nor_turn_a_page_around()
    {
        const string Evil = "A\u202Eevil\u2066\u200B\u0000\u001b[31m";
        File.WriteAllText(In("data.csv"), File.ReadAllText(In("data.csv")).Replace("IT cluster", Evil, StringComparison.Ordinal));

        foreach (var form in (string[])["table", "md", "html"])
        {
            var (_, output, _) = Assess("--format", form);
            output.Should().Contain("evil").And.NotContainAny("\u202E", "\u2066", "\u200B", "\u0000", "\u001b");
        }

        var (code, _, error) = Run("assess", $"\u001b[31m\u202E{_folder}", In("data.csv"), "--un\u001bknown");
        code.Should().Be(2);
        error.Should().NotContainAny("\u202E", "\u001b");
    }

    [Theory]
    [InlineData("سال‌ها", "سال‌ها")]
    [InlineData("a\u200Cb", "a\uFFFDb")]
    [InlineData("👩‍🔬", "👩‍🔬")]
    public void Joiners_stay_where_they_join_letters(string text, string expected) =>
        InnovationPotential.Text.PlainText.OneLine(text).Should().Be(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_marked() => InnovationPotential.Text.PlainText.OneLine("x\uD800y").Should().Be("x\uFFFDy");

    private (int Code, string Output, string Error) Assess(params string[] options) =>
        Run(["assess", In("model.json"), In("data.csv"), .. options]);

    private string In(string file) => Path.Combine(_folder, file);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Innopot.Run(args, output, error), output.ToString(), error.ToString());
    }

    private sealed class FailingWriter(Exception exception) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw exception;

        public override void Write(char[] buffer, int index, int count) => throw exception;

        public override void Write(ReadOnlySpan<char> buffer) => throw exception;

        public override void Write(string? value) => throw exception;

        public override void WriteLine(string? value) => throw exception;
    }
}
